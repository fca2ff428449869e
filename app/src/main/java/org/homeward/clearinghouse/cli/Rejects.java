package org.homeward.clearinghouse.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Takes the rows that could not be read: all into a file where one is named, the first to be told. */
final class Rejects implements Consumer<Reject>, Closeable {
    private static final int TOLD = 10;

    private final @Nullable CSVPrinter file;
    private final List<Reject> first = new ArrayList<>();
    private long count;

    Rejects(@Nullable Path file) throws IOException {
        this.file = file == null ? null : LinkFiles.open(file, List.of("source", "line", "reason", "text"));
    }

    @Override
    public void accept(Reject reject) {
        count++;
        if (first.size() < TOLD) first.add(reject);
        try {
            if (file != null)
                file.printRecord(
                        LinkFiles.safe(reject.source()),
                        reject.line(),
                        LinkFiles.safe(reject.reason()),
                        LinkFiles.safe(reject.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("rows that can't be read can't be set aside", e);
        }
    }

    long count() {
        return count;
    }

    List<Reject> first() {
        return first;
    }

    @Override
    public void close() throws IOException {
        if (file != null) file.close();
    }
}
