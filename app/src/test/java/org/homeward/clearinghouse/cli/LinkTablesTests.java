package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LinkTablesTests {
    private static final long SEED = 20260314;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void findsTheSamePeopleAcrossTwoTablesAndSaysWhy() throws IOException {
        var people = people(120);
        write("north.csv", people.getFirst());
        write("south.csv", people.getLast());
        assertThat(link("north.csv", "south.csv", "--pairs", at("pairs.csv"), "--clusters", at("clusters.csv")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("given_name", "birth_date", "identifies no one");
        var pairs = read("pairs.csv");
        long right = pairs.stream()
                .filter(pair ->
                        pair.get("id_a").substring(1).equals(pair.get("id_b").substring(1)))
                .count();
        System.out.printf("seed %d: %d pairs, %d right, 120 true%n", SEED, pairs.size(), right);
        assertThat(right).isGreaterThanOrEqualTo(114);
        assertThat(pairs.size() - right).isLessThanOrEqualTo(3);
        assertThat(pairs.stream().map(pair -> pair.get("source_a") + " " + pair.get("source_b")))
                .containsOnly("north.csv south.csv");
        assertThat(pairs.stream().map(pair -> pair.get("explanation")))
                .allMatch(explanation -> explanation.contains("name") && explanation.contains(" ~ "));
        assertThat(pairs.stream().map(pair -> Double.parseDouble(pair.get("probability"))))
                .allMatch(probability -> probability >= 0.5 && probability <= 1);
        assertThat(read("clusters.csv")).hasSize(240);
    }

    @Test
    void theOrderOfTheRowsMakesNoDifference() throws IOException {
        var rows = new ArrayList<>(people(60).getFirst());
        people(60).getLast().stream().skip(1).forEach(rows::add);
        write("one.csv", rows);
        assertThat(link("one.csv", "--clusters", at("first.csv"))).isZero();
        var shuffled = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(shuffled, new Random(SEED));
        shuffled.addFirst(rows.getFirst());
        write("one.csv", shuffled);
        assertThat(link("one.csv", "--clusters", at("second.csv"))).isZero();
        assertThat(groups("second.csv")).as("seed " + SEED).isEqualTo(groups("first.csv"));
        assertThat(groups("first.csv")).hasSizeLessThan(80);
    }

    @Test
    void aBrokenRowIsSetAsideByItsLineAndTheRestGoesOn() throws IOException {
        write(
                "broken.csv",
                List.of(
                        "id,given_name,surname,birth_date",
                        "1,Marisol,Quillfeather,2010-08-02",
                        "2,Marisol,Quillfeather",
                        "3,\"Tobias,Ashgrove,2009-01-19",
                        "4,Marisol,Quillfeather,2010-08-02"));
        assertThat(link("broken.csv", "--clusters", at("clusters.csv"), "--rejects", at("rejects.csv")))
                .isZero();
        assertThat(read("rejects.csv").stream().map(row -> row.get("line"))).containsExactly("3", "4");
        assertThat(read("clusters.csv").stream().map(row -> row.get("id"))).containsExactly("1", "4");
    }

    @Test
    void rowsWithoutAnIdAreNamedByTheirLineAndTwiceUsedIdsStayTwoRows() throws IOException {
        write("bare.csv", List.of("given_name,surname", "Marisol,Quillfeather", "Tobias,Ashgrove"));
        assertThat(link("bare.csv", "--clusters", at("clusters.csv"))).isZero();
        assertThat(out.toString()).contains("no column holds an id");
        assertThat(read("clusters.csv").stream().map(row -> row.get("id"))).containsExactly("line 2", "line 3");
        write("twice.csv", List.of("my,given_name,surname", "7,Marisol,Quillfeather", "7,Tobias,Ashgrove"));
        write("map.json", List.of("{\"my\": \"id\"}"));
        assertThat(link("twice.csv", "--clusters", at("clusters.csv"), "--map", at("map.json")))
                .isZero();
        assertThat(out.toString()).contains("1 ids belong to more than one row");
        assertThat(read("clusters.csv")).hasSize(2);
    }

    @Test
    void readsSemicolonsByteOrderMarksAndWindowsLetters() throws IOException {
        var text = "id;vorname x;surname\n1;a;Lindström\n2;b;Lindström\n";
        Files.write(folder.resolve("latin.csv"), text.getBytes(Charset.forName("windows-1252")));
        Files.writeString(folder.resolve("marked.csv"), "\uFEFF" + text.replace(';', '\t'));
        for (var name : List.of("latin.csv", "marked.csv")) {
            var table = Table.open(folder.resolve(name));
            assertThat(table.columns()).containsExactly("id", "vorname x", "surname");
            assertThat(values(table, 2, reject -> {})).containsExactly("Lindström", "Lindström");
        }
    }

    @Test
    void rolesAreGuessedFromHeadersAndValues() throws IOException {
        write(
                "guess.csv",
                List.of(
                        "rec_id,Full Name,first_name,Surname,DOB,soc_sec_id,postcode_fake,contact,reached at,note,by,bm,bd",
                        "a1,Ana Maria Rivera,Ana,Rivera,2010-08-02,900,89801,ana@example.org,+1 202 555 0142,x,2010,8,2",
                        "a2,Tobias Ashgrove,Tobias,Ashgrove,2009-01-19,901,89802,tob@example.org,+1 202 555 0143,y,2009,1,19"));
        var roles = RoleGuess.of(Table.open(folder.resolve("guess.csv")));
        assertThat(roles)
                .containsEntry("rec_id", ColumnRole.ID)
                .containsEntry("Full Name", ColumnRole.FULL_NAME)
                .containsEntry("first_name", ColumnRole.IGNORED)
                .containsEntry("DOB", ColumnRole.BIRTH_DATE)
                .containsEntry("soc_sec_id", ColumnRole.SSN)
                .containsEntry("postcode_fake", ColumnRole.ZIP)
                .containsEntry("contact", ColumnRole.EMAIL)
                .containsEntry("reached at", ColumnRole.PHONE)
                .containsEntry("note", ColumnRole.OTHER);
    }

    @Test
    void wrongUseEndsWithTwoAndAnUnreadableTableWithOne() throws IOException {
        write("one.csv", List.of("id,surname", "1,Quillfeather"));
        write("map.json", List.of("{\"surname\": \"colour\"}"));
        write("empty.csv", List.of());
        assertThat(link("missing.csv", "--clusters", at("c.csv"))).isEqualTo(2);
        assertThat(link("one.csv")).isEqualTo(2);
        assertThat(link("one.csv", "--clusters", at("c.csv"), "--map", at("map.json")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no such role: colour");
        assertThat(link("empty.csv", "--clusters", at("c.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("empty.csv is empty");
    }

    @Test
    void noCellOfTheOutputIsAFormula() throws IOException {
        write("evil.csv", List.of("id,given_name,surname", "=1+1,Marisol,Quillfeather", "@x,Tobias,Ashgrove"));
        assertThat(link("evil.csv", "--clusters", at("clusters.csv"))).isZero();
        assertThat(read("clusters.csv").stream().map(row -> row.get("id"))).containsExactly("'=1+1", "'@x");
    }

    @Test
    void aNumberIsNoFormulaAndKeepsItsIdAndAFullWidthSignIsOne() {
        assertThat(List.of("-17", "+3.5", "-1+1", "＝1", "a=b", "").stream().map(LinkFiles::safe))
                .containsExactly("-17", "+3.5", "'-1+1", "'＝1", "a=b", "");
    }

    @Test
    void aTableOfNoPeopleAndATableOfOneAreTables() throws IOException {
        write("none.csv", List.of("id,given_name,surname"));
        assertThat(link("none.csv", "--clusters", at("clusters.csv"), "--pairs", at("pairs.csv")))
                .as(err.toString())
                .isZero();
        assertThat(read("clusters.csv")).isEmpty();
        assertThat(Files.readString(folder.resolve("pairs.csv")))
                .isEqualTo("source_a,id_a,source_b,id_b,score,probability,explanation\n");
        write("one.csv", List.of("id,given_name,surname", "1,Marisol,Quillfeather"));
        assertThat(link("one.csv", "none.csv", "--clusters", at("clusters.csv")))
                .isZero();
        assertThat(read("clusters.csv")).hasSize(1);
    }

    @Test
    void columnsThatSayNothingAreSaidToSayNothing() throws IOException {
        write("bare.csv", List.of("id,x", "1,", "2,"));
        assertThat(link("bare.csv", "--clusters", at("clusters.csv"))).isZero();
        assertThat(out.toString()).contains("nothing to compare");
        assertThat(read("clusters.csv").stream().map(row -> row.get("cluster"))).containsExactly("1", "2");
    }

    @Test
    void whatIsNoTextIsRefusedAndSixteenBitsAreText() throws IOException {
        Files.write(folder.resolve("sheet.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0, 1});
        assertThat(link("sheet.csv", "--clusters", at("clusters.csv"))).isEqualTo(1);
        assertThat(err.toString()).contains("sheet.csv is not text");
        var text = "id;surname\n1;Lindström\n";
        for (var charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16")) {
            Files.write(folder.resolve("wide.csv"), text.getBytes(Charset.forName(charset)));
            assertThat(values(Table.open(folder.resolve("wide.csv")), 1, reject -> {}))
                    .containsExactly("Lindström");
        }
    }

    @Test
    void aCellMayHoldLineEndsQuotesAndDelimitersAndAnEndlessOneIsSetAside() throws IOException {
        write(
                "cells.csv",
                List.of(
                        "id,\"full name; as said\",note",
                        "1,\"Quillfeather, Marisol\",\"two",
                        "lines, \"\"quoted\"\"\"",
                        "2,Tobias Ashgrove," + "x".repeat(300_000),
                        "3,Tobias Ashgrove,5'2\" tall"));
        var table = Table.open(folder.resolve("cells.csv"));
        var rejects = new ArrayList<Reject>();
        assertThat(table.columns()).containsExactly("id", "full name; as said", "note");
        assertThat(values(table, 2, rejects::add)).containsExactly("two\nlines, \"quoted\"", "5'2\" tall");
        assertThat(rejects.stream().map(Reject::line)).containsExactly(4L);
    }

    @Test
    void anInputIsNeverOverwrittenAndAResultThatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
        write("one.csv", List.of("id,surname", "1,Quillfeather"));
        assertThat(link("one.csv", "--clusters", at("one.csv"))).isEqualTo(2);
        assertThat(folder.resolve("one.csv")).content().contains("Quillfeather");
        assertThat(link("one.csv", "--clusters", at("new.csv"), "--pairs", at("new.csv")))
                .isEqualTo(2);
        assertThat(link("one.csv", "--clusters", at("nowhere/new.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("no such folder");
        assertThat(link("one.csv", "--clusters", folder.toString())).isEqualTo(2);
        assertThat(link("one.csv", "one.csv", "--clusters", at("new.csv"))).isEqualTo(2);
        assertThat(err.toString()).contains("name it once");
        assertThat(folder.resolve("new.csv")).doesNotExist();
    }

    @Test
    void anIdStaysTheIdWhenSomeComeTwiceAndTheUsersIdIsTheOnlyOne() throws IOException {
        var rows = List.of("id,code,surname", "7,a,Quillfeather", "7,b,Quillfeather", "7 (2),c,Quillfeather");
        write("twice.csv", rows);
        assertThat(link("twice.csv", "--clusters", at("clusters.csv"))).isZero();
        assertThat(read("clusters.csv").stream().map(row -> row.get("id"))).containsExactly("7", "7", "7 (2)");
        write("map.json", List.of("{\"code\": \"id\"}"));
        assertThat(link("twice.csv", "--clusters", at("clusters.csv"), "--map", at("map.json")))
                .isZero();
        assertThat(read("clusters.csv").stream().map(row -> row.get("id"))).containsExactly("a", "b", "c");
    }

    /** A hundred million letters, and a heap of 64 MiB. */
    @Test
    void aTableMayBeLargerThanMemory() throws Exception {
        var people = people(1_000).getFirst();
        var note = "quiet lamp ".repeat(9_000);
        try (var out = Files.newBufferedWriter(folder.resolve("large.csv"))) {
            for (var row : people) out.write(row + "," + (row.startsWith("id,") ? "note" : note) + "\n");
        }
        write("map.json", List.of("{\"note\": \"ignored\"}"));
        var ended = HostCommand.run(
                List.of("-Xmx64m"), "link", at("large.csv"), "--map", at("map.json"), "--clusters", at("clusters.csv"));
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(read("clusters.csv")).hasSize(1_000);
    }

    @Test
    void allMarksTheCandidatesBelowTheThreshold() throws IOException {
        var people = people(80);
        write("north.csv", people.getFirst());
        write("south.csv", people.getLast());
        assertThat(link("north.csv", "south.csv", "--pairs", at("pairs.csv"), "--all"))
                .isZero();
        var accepted = read("pairs.csv").stream()
                .collect(Collectors.partitioningBy(pair -> pair.get("accepted").equals("yes")));
        assertThat(accepted.get(true)).isNotEmpty();
        assertThat(accepted.get(false))
                .isNotEmpty()
                .allMatch(pair -> Double.parseDouble(pair.get("probability")) < 0.5);
    }

    @Test
    void headersInOtherWordsAndDaysOfOtherThings() throws IOException {
        write(
                "words.csv",
                List.of(
                        "RECORD_ID,name,Surname,home_phone,Child DOB,created,res_city,by,x",
                        "1,Marisol,Quillfeather,202-555-0142,2010-08-02,2024-01-05,Elko,desk 4,02/08/2010",
                        "2,Tobias,Ashgrove,202-555-0143,2009-01-19,2024-01-06,Reno,desk 5,19/01/2009"));
        assertThat(RoleGuess.of(Table.open(folder.resolve("words.csv"))))
                .containsEntry("RECORD_ID", ColumnRole.ID)
                .containsEntry("name", ColumnRole.GIVEN_NAME)
                .containsEntry("Surname", ColumnRole.SURNAME)
                .containsEntry("home_phone", ColumnRole.PHONE)
                .containsEntry("Child DOB", ColumnRole.BIRTH_DATE)
                .containsEntry("created", ColumnRole.OTHER)
                .containsEntry("res_city", ColumnRole.CITY)
                .containsEntry("by", ColumnRole.OTHER)
                .containsEntry("x", ColumnRole.OTHER);
        write("days.csv", List.of("id,x", "1,02/08/2010", "2,19/01/2009"));
        assertThat(RoleGuess.of(Table.open(folder.resolve("days.csv")))).containsEntry("x", ColumnRole.BIRTH_DATE);
    }

    private static List<String> values(Table table, int column, Consumer<Reject> rejects) throws IOException {
        var values = new ArrayList<String>();
        table.rows(rejects).forEachRemaining(row -> values.add(row.cells().get(column)));
        return values;
    }

    /** Two tables of the same fictional people, the second told with errors; both with a header line. */
    private static List<List<String>> people(int count) {
        var random = new SplittableRandom(SEED);
        var first = new ArrayList<>(List.of("id,given_name,surname,dob,city,phone"));
        var second = new ArrayList<>(first);
        for (int i = 0; i < count; i++) {
            var cells = new ArrayList<>(List.of(
                    word(random, 6),
                    word(random, 8),
                    "%d-%02d-%02d".formatted(1990 + random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    List.of("Elko", "Reno", "Ogden").get(random.nextInt(3)),
                    "+1 202 555 01%02d".formatted(random.nextInt(100))));
            first.add("a" + i + "," + String.join(",", cells));
            int broken = random.nextInt(cells.size());
            cells.set(broken, random.nextBoolean() ? "" : misspelt(cells.get(broken), random));
            second.add("b" + i + "," + String.join(",", cells));
        }
        return List.of(first, second);
    }

    private static String word(SplittableRandom random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++)
            word.append((i % 2 == 0 ? "bdklmnrst" : "aeiou").charAt(random.nextInt(i % 2 == 0 ? 9 : 5)));
        return word.toString();
    }

    private static String misspelt(String text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (char) ('0' + random.nextInt(10)) + text.substring(at + 1);
    }

    private int link(String... arguments) {
        var all = new ArrayList<String>();
        for (var argument : arguments)
            all.add(argument.endsWith(".csv") && !argument.contains("/") ? at(argument) : argument);
        return new CommandLine(new LinkTables())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.write(folder.resolve(name), lines);
    }

    private List<CSVRecord> read(String name) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(folder.resolve(name), java.nio.charset.StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    /** The sets of ids that are one, whatever their numbers. */
    private Set<Set<String>> groups(String name) throws IOException {
        Map<String, Set<String>> groups = new HashMap<>();
        for (var row : read(name))
            groups.computeIfAbsent(row.get("cluster"), any -> new HashSet<>()).add(row.get("id"));
        return groups.values().stream().map(Set::copyOf).collect(Collectors.toSet());
    }
}
