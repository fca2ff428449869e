package org.homeward.clearinghouse.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text one by one, however they end. Of a line longer than a row may be only the beginning is kept. */
final class Lines implements Closeable {
    private static final int AT_ONCE = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[AT_ONCE];
    private int at;
    private int end;

    /** @param longest of a longer line so many characters are kept, and one, which tells */
    Lines(Reader in, int longest) throws IOException {
        this.in = in;
        this.longest = longest;
        if (isMore() && buffer[0] == BYTE_ORDER_MARK) at++;
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        if (!isMore()) return null;
        var line = new StringBuilder();
        while (isMore()) {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') at++;
            line.append(buffer, from, Math.min(at - from, longest + 1 - line.length()));
            if (at == end) continue;
            if (buffer[at++] == '\r' && isMore() && buffer[at] == '\n') at++;
            break;
        }
        return line.toString();
    }

    private boolean isMore() throws IOException {
        if (at < end) return true;
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
