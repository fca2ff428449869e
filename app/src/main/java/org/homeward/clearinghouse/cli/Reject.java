package org.homeward.clearinghouse.cli;

/**
 * A row that could not be read.
 *
 * @param line line of the file the row begins on, counted from 1
 */
record Reject(String source, long line, String reason, String text) {}
