package org.homeward.clearinghouse.cli.simulation;

/** Formatting for the inner loop: {@code String.format} would take a third of all the time. */
final class Digits {
    private Digits() {}

    /** Two digits: 7 is 07. */
    static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
