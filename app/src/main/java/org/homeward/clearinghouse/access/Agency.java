package org.homeward.clearinghouse.access;

/**
 * An organisation whose people use Homeward or ask it.
 *
 * @param ori nine characters, the originating agency identifier
 */
public record Agency(String ori, String name) {}
