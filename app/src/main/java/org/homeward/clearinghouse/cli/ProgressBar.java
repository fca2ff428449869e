package org.homeward.clearinghouse.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One line on a terminal, drawn over itself. Nothing at all where the output is not a terminal. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final @Nullable PrintWriter terminal;
    private int drawn = -1;

    ProgressBar(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Drawn on {@code err} when someone looks at it. Since JDK 22 there is a console even where nobody does. */
    static ProgressBar on(PrintWriter err) {
        var console = System.console();
        return new ProgressBar(console != null && console.isTerminal() ? err : null);
    }

    /** @param share how much is done, 0 to 1 */
    synchronized void show(String doing, double share) {
        int percent = (int) (share * 100);
        if (terminal == null || percent == drawn) return;
        drawn = percent;
        int full = (int) (share * WIDTH);
        terminal.print(
                "\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] %3d %% %-20s".formatted(percent, doing));
        terminal.flush();
    }

    /** Wipes the line. */
    synchronized void clear() {
        if (terminal == null) return;
        terminal.print("\r" + " ".repeat(WIDTH + 32) + "\r");
        terminal.flush();
    }
}
