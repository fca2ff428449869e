package org.homeward.engine.model;

import java.time.Instant;

/**
 * Who said it, under which reference, and when.
 *
 * @param source the speaker in words a page can show, {@code CyberTipline, Example Chat}
 * @param reference the source's own number for what it said, unique within the source
 * @param saidAt when the source said it, to the microsecond: a database keeps no more
 */
public record Provenance(String source, String reference, Instant saidAt) {
    public Provenance {
        if (source.isBlank()) throw new IllegalArgumentException("a record needs a source");
        saidAt = saidAt.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
