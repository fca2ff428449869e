package org.homeward.clearinghouse.cases.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {
    @TempDir
    private Path folder;

    private static Workbooks some() {
        return Workbooks.ncic(
                "ncic:EYECodeSimpleType",
                "VIO",
                "VIOLET",
                "SMTCodeType",
                "TAT L WRS",
                "TATTOOS ; WRIST, LEFT",
                "SMT",
                "BALD",
                "OTHER PHYSICAL CHARACTERISTICS ; BALD/BALDING");
    }

    private void refused(Workbooks workbook, String why) {
        refused(workbook.in(folder), why);
    }

    private static void refused(Path file, String why) {
        assertThatThrownBy(() -> Workbook.read(file))
                .isInstanceOf(WorkbookRefused.class)
                .hasMessageContaining(why);
    }

    @Test
    void aSheetBelowATitleIsReadByItsHeadings() {
        var read = Workbook.read(some().in(folder));
        assertThat(read.codes())
                .containsExactly(
                        new Code("EYE", "VIO", "VIOLET"),
                        new Code("SMT", "TAT L WRS", "TATTOOS ; WRIST, LEFT"),
                        new Code("SMT", "BALD", "OTHER PHYSICAL CHARACTERISTICS ; BALD/BALDING"));
        assertThat(read.skipped()).isZero();
        assertThat(read.lists()).containsEntry("SMT", 2L);
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersBesideThem() {
        var workbook = Workbooks.of(
                "NCIC",
                List.of(
                        List.of("Definition", "Notes", "Value", "Simple type"),
                        List.of("VIOLET", "x", "VIO", "EYECodeSimpleType")));
        assertThat(Workbook.read(workbook.in(folder)).codes()).containsExactly(new Code("EYE", "VIO", "VIOLET"));
    }

    @Test
    void rowsThatAreNoCodesAreLeftOutAndCounted() {
        var read = Workbook.read(Workbooks.ncic(
                        "EYE",
                        "VIO",
                        "VIOLET",
                        "EYE",
                        "VIO",
                        "SAID TWICE",
                        "EYE",
                        "",
                        "NO CODE",
                        "EYE",
                        "X".repeat(41),
                        "LONG",
                        "EYE",
                        "LNG",
                        "W".repeat(401),
                        "",
                        "NOL",
                        "NO LIST",
                        "EYE",
                        "INV",
                        "IN\u202EVISIBLE")
                .in(folder));
        assertThat(read.codes())
                .containsExactly(new Code("EYE", "VIO", "VIOLET"), new Code("EYE", "INV", "IN VISIBLE"));
        assertThat(read.skipped()).isEqualTo(5);
    }

    @Test
    void manyCodesAreReadInOneGo() {
        var codes = IntStream.range(0, 33_000)
                .boxed()
                .flatMap(n -> java.util.stream.Stream.of("VMA", "C" + n, "MAKE " + n))
                .toArray(String[]::new);
        assertThat(Workbook.read(Workbooks.ncic(codes).in(folder)).codes()).hasSize(33_000);
    }

    @Test
    void whatIsNoSuchWorkbookSaysWhatIsMissing() throws IOException {
        refused(folder.resolve("none.xlsx"), "There is no file");
        var text = Files.writeString(folder.resolve("text.xlsx"), "Type,Code,Definition");
        refused(text, "save it from a spreadsheet program as .xlsx");
        refused(
                Workbooks.of("colors", List.of(List.of("Type", "Code", "Definition"))),
                "no sheet \"ncic\". It has: colors");
        refused(Workbooks.of("ncic", List.of(List.of("A", "B"))), "no heading row");
        refused(Workbooks.ncic(), "has no codes");
        refused(some().with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"), "");
        var cut = Files.readAllBytes(some().in(folder));
        refused(Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(cut, cut.length / 2)), "");
    }

    @Test
    void macrosLinksToOtherFilesAndEmbeddedThingsAreRefused() {
        refused(some().with("xl/vbaProject.bin", "x"), "macros");
        refused(some().with("xl/activeX/activeX1.xml", "<a/>"), "macros");
        refused(some().with("xl/externalLinks/externalLink1.xml", "<a/>"), "from elsewhere");
        refused(some().with("xl/embeddings/oleObject1.bin", "x"), "from elsewhere");
        refused(some().with("xl/connections.xml", "<a/>"), "from elsewhere");
        refused(some().with("../outside.xml", "<a/>"), "name that no spreadsheet program writes");
        refused(some().with("XL/workbook.xml", "<a/>"), "name that no spreadsheet program writes");
    }

    @Test
    void documentTypeDeclarationsAreRefusedWhereverTheyStand() {
        var dtd = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        refused(some().with("xl/sharedStrings.xml", dtd), "document type declaration");
        refused(some().with("xl/late.xml", "<a>" + " ".repeat(65_530) + "<!doctype x>"), "document type declaration");
        refused(some().with("xl/utf16.xml", dtd.getBytes(StandardCharsets.UTF_16)), "encoding");
        refused(some().with("xl/utf16le.xml", dtd.getBytes(StandardCharsets.UTF_16LE)), "encoding");
    }

    @Test
    void bombsAreRefusedBeforeTheyAreReadAsATable() {
        refused(some().with("xl/worksheets/sheet2.xml", new byte[8 * 1024 * 1024]), "");
        var spaces = new byte[8 * 1024 * 1024];
        java.util.Arrays.fill(spaces, (byte) ' ');
        spaces[0] = '<';
        refused(some().with("xl/worksheets/sheet2.xml", spaces), "200 times");
        var many = some();
        for (int part = 0; part < 600; part++) many.with("xl/part" + part + ".xml", "<a/>");
        refused(many, "500 parts");
    }

    @Test
    void aFileThatIsTooLargeIsNotEvenOpened() throws IOException {
        var large = folder.resolve("large.xlsx");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Archive.MOST_BYTES + 1);
        }
        refused(large, "larger than 32 MB");
    }
}
