package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of delimited text as people's programs write it: a byte order mark, UTF-8 or else Windows-1252, comma, semicolon, tab or bar.
 * Its rows are read from the file whenever they are asked for, and never lie in memory together.
 *
 * @param source file name without folder
 * @param columns their names, each once
 */
record Table(Path file, String source, Charset charset, char delimiter, List<String> columns) {
    /** Bytes that tell the encoding. */
    private static final int BYTES = 1 << 16;
    // What makes the sample.

    private static final int ROWS = 20_000;
    private static final int CHARACTERS = 1 << 24;

    private static final int MOST_COLUMNS = 500;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    /** Throws {@link IOException} with a sentence for the user when the file is no table at all. */
    static Table open(Path file) throws IOException {
        var source = String.valueOf(file.getFileName());
        var charset = charset(file, source);
        char delimiter = delimiter(file, charset);
        try (var rows = new Rows(source, lines(file, charset), delimiter, reject -> {})) {
            return new Table(file, source, charset, delimiter, named(source, rows.header));
        }
    }

    Table {
        columns = List.copyOf(columns);
    }

    /** From the first row on; what can't be read is told. To be closed unless read to the end. */
    Rows rows(Consumer<Reject> rejects) throws IOException {
        return new Rows(source, lines(file, charset), delimiter, rejects);
    }

    /** The first rows, as many as fit into a small part of any memory. */
    List<Row> sample() throws IOException {
        var sample = new ArrayList<Row>();
        int characters = 0;
        try (var rows = rows(reject -> {})) {
            while (sample.size() < ROWS && characters < CHARACTERS && rows.hasNext()) {
                var row = rows.next();
                sample.add(row);
                characters += row.cells().stream().mapToInt(String::length).sum();
            }
        }
        return sample;
    }

    /** In words for the user. */
    String encoding() {
        return charset.name() + ", delimiter " + (delimiter == '\t' ? "tab" : "'" + delimiter + "'");
    }

    private static Lines lines(Path file, Charset charset) throws IOException {
        return new Lines(Files.newBufferedReader(file, charset), Rows.LONGEST_ROW);
    }

    private static Charset charset(Path file, String source) throws IOException {
        for (var charset : List.of(likely(file, source), Charset.forName("windows-1252")))
            if (isWritten(file, charset)) return charset;
        return StandardCharsets.ISO_8859_1;
    }

    private static boolean isWritten(Path file, Charset charset) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, charset)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Text has no zero bytes, and UTF-16 of Latin letters has one in two; what else has some is no text. */
    private static Charset likely(Path file, String source) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES);
        }
        boolean marked = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
        if (marked) return StandardCharsets.UTF_16;
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) if (bytes[i] == 0) zeros[i % 2]++;
        if (zeros[0] + zeros[1] == 0) return StandardCharsets.UTF_8;
        if (zeros[0] == 0 && zeros[1] > bytes.length / 4) return StandardCharsets.UTF_16LE;
        if (zeros[1] == 0 && zeros[0] > bytes.length / 4) return StandardCharsets.UTF_16BE;
        throw new IOException(source + " is not text: save the table as CSV and name that file");
    }

    private static char delimiter(Path file, Charset charset) throws IOException {
        try (var lines = lines(file, charset)) {
            var header = lines.next();
            while (header != null && header.isBlank()) header = lines.next();
            char best = DELIMITERS[0];
            if (header == null) return best;
            for (char delimiter : DELIMITERS) if (count(header, delimiter) > count(header, best)) best = delimiter;
            return best;
        }
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

    /** An empty or repeated name gets its number. */
    private static List<String> named(String source, List<String> cells) throws IOException {
        if (cells.size() > MOST_COLUMNS)
            throw new IOException(source + " has " + cells.size() + " columns, more than " + MOST_COLUMNS);
        var seen = new HashSet<String>();
        var names = new ArrayList<String>();
        for (var cell : cells) {
            var name = cell.isEmpty() ? "column " + (names.size() + 1) : cell;
            while (!seen.add(name)) name = name + " column " + (names.size() + 1);
            names.add(name);
        }
        return names;
    }
}
