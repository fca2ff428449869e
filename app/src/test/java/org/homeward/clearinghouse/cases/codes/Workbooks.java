package org.homeward.clearinghouse.cases.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.web.util.HtmlUtils;

/**
 * Workbooks made here, in the layout that the importer reads: a sheet {@code ncic} with Type, Code and Definition. Nobody's file is in this
 * project.
 */
public final class Workbooks {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks(String sheet, List<List<String>> rows) {
        with("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                </Types>""");
        with("_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>\
                </Relationships>""");
        with("xl/_rels/workbook.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>\
                </Relationships>""");
        with("xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(sheet));
        with("xl/worksheets/sheet1.xml", sheet(rows));
    }

    private static String sheet(List<List<String>> rows) {
        var xml = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++)
                xml.append("<c r=\"")
                        .append((char) ('A' + column))
                        .append(row + 1)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(HtmlUtils.htmlEscape(rows.get(row).get(column)))
                        .append("</t></is></c>");
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    static Workbooks of(String sheet, List<List<String>> rows) {
        return new Workbooks(sheet, rows);
    }

    /** @param codes type, code and definition, one after the other */
    public static Workbooks ncic(String... codes) {
        var rows = new java.util.ArrayList<List<String>>();
        rows.add(List.of("NIEM codes"));
        rows.add(List.of("Type", "Code", "Definition"));
        for (int i = 0; i < codes.length; i += 3) rows.add(List.of(codes[i], codes[i + 1], codes[i + 2]));
        return of("ncic", rows);
    }

    Workbooks with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Workbooks with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Path in(Path folder) {
        var file = folder.resolve("codes-" + System.identityHashCode(this) + ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
