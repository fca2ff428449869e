package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads delimited text as people's programs write it: a byte order mark, UTF-8 or else Windows-1252, comma, semicolon, tab or bar. A
 * broken row is set aside with its line number and the next line starts afresh, so one stray quote does not swallow the file.
 */
final class TableReader {
    private static final long LARGEST_FILE = 1L << 30;
    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_ROW = 200_000;
    private static final int MOST_LINES_IN_A_ROW = 50;
    private static final int MOST_COLUMNS = 500;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final String source;
    private final List<String> lines;
    private final String encoding;
    private final char delimiter;
    private final CSVFormat format;
    private final List<Table.Row> rows = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private TableReader(String source, String text, String encoding) {
        this.source = source;
        this.lines = text.lines().toList();
        this.encoding = encoding;
        this.delimiter = delimiter(
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse(""));
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** Throws {@link IOException} with a sentence for the user when the file is no table at all. */
    static Table read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST_FILE) throw new IOException(name + " is larger than 1 GiB: split it");
        var bytes = Files.readAllBytes(file);
        for (var charset : List.of(charset(name, bytes), Charset.forName("windows-1252")))
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return new TableReader(name, text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name())
                        .read();
            } catch (CharacterCodingException e) {
                // Not this encoding: the next may do.
                continue;
            }
        return new TableReader(name, new String(bytes, StandardCharsets.ISO_8859_1), "ISO-8859-1").read();
    }

    /** Text has no zero bytes, and UTF-16 of Latin letters has one in two; what else has some is no text. */
    private static Charset charset(String name, byte[] bytes) throws IOException {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        if (marked) return StandardCharsets.UTF_16;
        int[] zeros = new int[2];
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) if (bytes[i] == 0) zeros[i % 2]++;
        if (zeros[0] + zeros[1] == 0) return StandardCharsets.UTF_8;
        if (zeros[0] == 0 && zeros[1] > sample / 4) return StandardCharsets.UTF_16LE;
        if (zeros[1] == 0 && zeros[0] > sample / 4) return StandardCharsets.UTF_16BE;
        throw new IOException(name + " is not text: save the table as CSV and name that file");
    }

    private static char delimiter(String header) {
        char best = ',';
        for (char delimiter : DELIMITERS) if (count(header, delimiter) > count(header, best)) best = delimiter;
        return best;
    }

    /** Outside quotes: a header cell may be "Surname, given name". */
    private static long count(String text, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (char c : text.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == wanted && !quoted) count++;
        }
        return count;
    }

    private Table read() throws IOException {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) first++;
        if (first == lines.size()) throw new IOException(source + " is empty: it needs a header line and rows");
        int end = endOfRow(first);
        if (end < 0) throw new IOException(source + ": the header line has a quote that is never closed");
        var columns = header(cells(first, end));
        for (int line = end; line < lines.size(); line = row(line, columns.size())) continue;
        return new Table(source, encoding + ", delimiter " + named(), columns, rows, rejects);
    }

    private String named() {
        return delimiter == '\t' ? "tab" : "'" + delimiter + "'";
    }

    /** Column names, trimmed; an empty or repeated one gets its number. */
    private List<String> header(List<String> cells) throws IOException {
        if (cells.size() > MOST_COLUMNS)
            throw new IOException(source + " has " + cells.size() + " columns, more than " + MOST_COLUMNS);
        var seen = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var cell : cells) {
            var name = cell.strip();
            if (name.isEmpty()) name = "column " + (names.size() + 1);
            while (!seen.add(name)) name = name + " column " + (names.size() + 1);
            names.add(name);
        }
        return names;
    }

    /** Reads or rejects the row that begins at the line; returns the line after it. */
    private int row(int line, int columns) {
        if (lines.get(line).isBlank()) return line + 1;
        int end = endOfRow(line);
        if (end < 0) return reject(line, "a quote is opened and never closed");
        try {
            var cells = cells(line, end);
            if (cells.size() != columns) return reject(line, cells.size() + " cells where the header has " + columns);
            rows.add(new Table.Row(line + 1, cells.stream().map(String::strip).toList()));
            return end;
        } catch (IOException | RuntimeException e) {
            return reject(line, "not readable: " + e.getMessage());
        }
    }

    private int reject(int line, String reason) {
        rejects.add(new Reject(source, line + 1, reason, lines.get(line)));
        return line + 1;
    }

    private List<String> cells(int from, int to) throws IOException {
        var text = String.join("\n", lines.subList(from, to));
        if (text.length() > LONGEST_ROW) throw new IOException("longer than " + LONGEST_ROW + " characters");
        try (var parser = CSVParser.parse(text, format)) {
            return parser.getRecords().getFirst().toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The line after the row that begins here, or -1 when its last quote is never closed. */
    private int endOfRow(int from) {
        boolean quoted = false;
        for (int line = from; line < Math.min(lines.size(), from + MOST_LINES_IN_A_ROW); line++) {
            quoted = quotedAfter(lines.get(line), quoted);
            if (!quoted) return line + 1;
        }
        return -1;
    }

    /** Whether the line ends inside a quoted cell. A quote in the middle of a bare cell, 5'2", opens nothing. */
    private boolean quotedAfter(String line, boolean quoted) {
        boolean atStart = !quoted;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == '"') {
                    if (i + 1 < line.length() && line.charAt(i + 1) == '"') i++;
                    else quoted = false;
                }
            } else if (c == delimiter) atStart = true;
            else if (c == '"' && atStart) quoted = true;
            else if (c != ' ') atStart = false;
        }
        return quoted;
    }
}
