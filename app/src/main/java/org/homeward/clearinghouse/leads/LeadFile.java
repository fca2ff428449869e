package org.homeward.clearinghouse.leads;

import org.homeward.clearinghouse.imagery.HeldId;

/**
 * A file that came with a lead. Nobody has looked at it.
 *
 * @param held where it lies in quarantine
 * @param kind by its first bytes alone, in words: {@code JPEG picture}
 * @param size in bytes
 */
record LeadFile(HeldId held, String kind, long size) {
    /** {@code JPEG picture, 240 kB}. */
    public String words() {
        return kind + ", " + Math.max(1, size / 1000) + " kB";
    }
}
