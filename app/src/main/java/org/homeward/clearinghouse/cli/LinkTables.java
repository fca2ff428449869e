package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.homeward.engine.Linkage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links the people of two tables, or finds the duplicates within one. Needs no server and no database. */
@Command(
        name = "link",
        description = "Find the same people across two tables, or duplicates within one.",
        mixinStandardHelpOptions = true)
final class LinkTables implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..2", paramLabel = "TABLE.csv", description = "One table or two.")
    private List<Path> files = List.of();

    @Option(names = "--map", paramLabel = "map.json", description = "Roles of columns: {\"column\": \"role\"}.")
    private @Nullable Path map;

    @Option(names = "--pairs", paramLabel = "out.csv", description = "Where to write the pairs that are accepted.")
    private @Nullable Path pairs;

    @Option(names = "--all", description = "With --pairs: also the pairs compared and not accepted, marked.")
    private boolean all;

    @Option(names = "--clusters", paramLabel = "out.csv", description = "Where to write a cluster for every row.")
    private @Nullable Path clusters;

    @Option(names = "--rejects", paramLabel = "out.csv", description = "Where to write the rows that can't be read.")
    private @Nullable Path rejects;

    @Override
    public Integer call() {
        check();
        try {
            return link(out());
        } catch (IOException e) {
            err("homeward link: " + reason(e));
            return 1;
        } catch (UncheckedIOException e) {
            err("homeward link: " + e.getMessage() + ": " + reason(Objects.requireNonNull(e.getCause())));
            return 1;
        } catch (OutOfMemoryError e) {
            err(
                    "homeward link: the tables need more memory than Java may take: bin/homeward --memory=12g link …, or as much as there is");
            return 1;
        }
    }

    private void check() {
        for (var file : files) if (!Files.isRegularFile(file)) throw usage("no such file: " + file);
        if (files.size() == 2 && isSame(files.get(0), files.get(1)))
            throw usage(files.get(0) + " is given twice: to find the duplicates within it, name it once");
        if (files.size() == 2 && files.get(0).getFileName().equals(files.get(1).getFileName()))
            throw usage(
                    "both tables are called " + files.get(0).getFileName() + ": rename one, results name rows by it");
        if (map != null && !Files.isRegularFile(map)) throw usage("no such file: " + map);
        if (all && pairs == null) throw usage("--all needs --pairs");
        if (pairs == null && clusters == null) throw usage("say where the result goes: --pairs, --clusters or both");
        checkOutputs();
    }

    /** Before the work, not after it: that a result can be written, and that it overwrites neither an input nor another result. */
    private void checkOutputs() {
        var taken = new ArrayList<>(files);
        if (map != null) taken.add(map);
        for (var output : Arrays.asList(pairs, clusters, rejects)) {
            if (output == null) continue;
            for (var other : taken)
                if (isSame(other, output)) throw usage(output + " is named twice: a result needs a file of its own");
            taken.add(output);
            var folder = output.toAbsolutePath().getParent();
            if (Files.isDirectory(output)) throw usage(output + " is a folder: name a file");
            if (folder == null || !Files.isDirectory(folder)) throw usage("no such folder: " + folder);
            if (!Files.isWritable(Files.exists(output) ? output : folder)) throw usage(output + " can't be written");
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            boolean both = Files.exists(one) && Files.exists(other);
            return both
                    ? Files.isRegularFile(one) && Files.isSameFile(one, other)
                    : one.toAbsolutePath()
                            .normalize()
                            .equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false;
        }
    }

    private int link(PrintWriter out) throws IOException {
        var tables = new ArrayList<Table>();
        for (var file : files) tables.add(Table.open(file));
        var roleMap = roleMap(tables);
        var records = new ArrayList<RowRecords>();
        try (var unread = new Rejects(rejects)) {
            for (var table : tables) {
                var roles = roles(roleMap, table);
                var rows = RowRecords.of(table, roles, unread);
                tell(out, table, roles, rows);
                records.add(rows);
            }
            report(unread, out);
        }
        try (var linkage = linkage(records)) {
            write(records, linkage, out);
        }
        return 0;
    }

    private static String reason(IOException e) {
        if (!(e instanceof FileSystemException file)) return String.valueOf(e.getMessage());
        return e instanceof AccessDeniedException
                ? file.getFile() + " may not be opened: its permissions forbid it"
                : file.getFile() + ": " + Objects.requireNonNullElse(file.getReason(), "can't be opened");
    }

    private RoleMap roleMap(List<Table> tables) throws IOException {
        try {
            var roles = map == null ? RoleMap.none() : RoleMap.read(map);
            roles.check(tables);
            return roles;
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private Map<String, ColumnRole> roles(RoleMap roleMap, Table table) throws IOException {
        try {
            return roleMap.over(table, RoleGuess.of(table));
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private static void tell(PrintWriter out, Table table, Map<String, ColumnRole> roles, RowRecords rows) {
        out.printf("%s: %,d rows (%s)%n", table.source(), rows.size(), table.encoding());
        roles.forEach((column, role) -> out.printf("  %-24s %s%n", column, role));
        if (!roles.containsValue(ColumnRole.ID)) out.println("  no column holds an id: rows are named by their line");
        if (!rows.saysAnything())
            out.println("  nothing to compare: no column's role is known or all are empty; --map says what they hold");
        if (rows.repeatedIds() > 0)
            out.printf("  %,d ids belong to more than one row; each row is linked for itself%n", rows.repeatedIds());
    }

    private void report(Rejects unread, PrintWriter out) {
        if (unread.count() == 0) return;
        out.printf("%,d rows could not be read%s%n", unread.count(), rejects == null ? ":" : ", see " + rejects);
        if (rejects != null) return;
        for (var reject : unread.first())
            out.println("  " + reject.source() + " line " + reject.line() + ": " + reject.reason());
    }

    private Linkage linkage(List<RowRecords> tables) {
        var progress = ProgressBar.on(spec.commandLine().getErr());
        try {
            return Linkage.of(tables, progress::show);
        } finally {
            progress.clear();
        }
    }

    private void write(List<RowRecords> tables, Linkage linkage, PrintWriter out) throws IOException {
        var files = new LinkFiles(tables, linkage);
        if (pairs != null) files.pairs(pairs, all);
        if (clusters != null) files.clusters(clusters);
        out.printf(
                "%,d pairs compared, %,d accepted; a blindly drawn pair is one person with odds of 2^%.1f%n",
                linkage.compared(), linkage.accepted(), linkage.prior());
        out.println("A score is evidence for a person to weigh. It identifies no one.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void err(String message) {
        spec.commandLine().getErr().println(message);
    }

    private ParameterException usage(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }
}
