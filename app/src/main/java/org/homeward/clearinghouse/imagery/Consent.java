package org.homeward.clearinghouse.imagery;

import java.time.LocalDate;

/**
 * Somebody entitled to it allowed that a photo be published.
 *
 * @param by who, and what they are to the child
 */
public record Consent(String by, LocalDate on) {}
