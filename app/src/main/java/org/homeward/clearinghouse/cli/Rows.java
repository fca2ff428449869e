package org.homeward.clearinghouse.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table one by one, with no more than a row's lines in memory. A broken row is set aside with its line number and the next
 * line starts afresh, so one stray quote does not swallow the file.
 */
final class Rows implements Iterator<Row>, Closeable {
    static final int LONGEST_ROW = 200_000;

    private static final int MOST_LINES_IN_A_ROW = 50;

    private final String source;
    private final Lines lines;
    private final char delimiter;
    private final Pattern delimiters;
    private final CSVFormat format;
    /** The cells of the first line that is not blank. */
    final List<String> header;

    private final Consumer<Reject> rejects;
    /** Lines that were read and are of no row yet. */
    private final List<String> ahead = new ArrayList<>();
    /** The line of the file the first of them is, counted from 1. */
    private long line = 1;

    private @Nullable Row next;

    /** Throws {@link IOException} with a sentence for the user when there is no header. */
    Rows(String source, Lines lines, char delimiter, Consumer<Reject> rejects) throws IOException {
        this.source = source;
        this.lines = lines;
        this.delimiter = delimiter;
        this.rejects = rejects;
        delimiters = Pattern.compile(String.valueOf(delimiter), Pattern.LITERAL);
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .get();
        header = readHeader();
        next = read();
    }

    private List<String> readHeader() throws IOException {
        if (!isMore()) throw new IOException(source + " is empty: it needs a header line and rows");
        int length = length();
        if (length < 0) throw new IOException(source + ": the header line has a quote that is never closed");
        var cells = cells(length);
        drop(length);
        return cells;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    /** Throws {@link UncheckedIOException} when the file can be read no further. */
    @Override
    public Row next() {
        var row = next;
        if (row == null) throw new NoSuchElementException();
        try {
            next = read();
        } catch (IOException e) {
            throw new UncheckedIOException(source + " can't be read to its end", e);
        }
        return row;
    }

    private @Nullable Row read() throws IOException {
        while (isMore()) {
            int length = length();
            var fault = "a quote is opened and never closed";
            if (length > 0)
                try {
                    var cells = cells(length);
                    if (cells.size() == header.size()) {
                        var row = new Row(line, cells);
                        drop(length);
                        return row;
                    }
                    fault = cells.size() + " cells where the header has " + header.size();
                } catch (IOException | RuntimeException e) {
                    fault = "not readable: " + e.getMessage();
                }
            rejects.accept(new Reject(source, line, fault, ahead.getFirst()));
            drop(1);
        }
        close();
        return null;
    }

    /** Passes over blank lines. */
    private boolean isMore() throws IOException {
        while (isAhead(1)) {
            if (!ahead.getFirst().isBlank()) return true;
            drop(1);
        }
        return false;
    }

    private boolean isAhead(int count) throws IOException {
        while (ahead.size() < count) {
            var read = lines.next();
            if (read == null) return false;
            ahead.add(read);
        }
        return true;
    }

    private void drop(int count) {
        ahead.subList(0, count).clear();
        line += count;
    }

    /** Of the row that begins here and has so many lines, without the spaces around them. */
    private List<String> cells(int length) throws IOException {
        var text = length == 1 ? ahead.getFirst() : String.join("\n", ahead.subList(0, length));
        if (text.length() > LONGEST_ROW) throw new IOException("longer than " + LONGEST_ROW + " characters");
        return (text.indexOf('"') < 0 ? Stream.of(delimiters.split(text, -1)) : quoted(text))
                .map(String::strip)
                .toList();
    }

    private Stream<String> quoted(String text) throws IOException {
        try (var parser = CSVParser.parse(text, format)) {
            return parser.getRecords().getFirst().toList().stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many lines the row has that begins here, or -1 when its last quote is never closed. */
    private int length() throws IOException {
        boolean quoted = false;
        for (int length = 0; length < MOST_LINES_IN_A_ROW && isAhead(length + 1); length++) {
            quoted = quotedAfter(ahead.get(length), quoted);
            if (!quoted) return length + 1;
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

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
