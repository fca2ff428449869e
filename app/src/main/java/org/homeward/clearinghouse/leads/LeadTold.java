package org.homeward.clearinghouse.leads;

import java.time.Instant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A lead on a case was told to whoever has it.
 *
 * @param via the mark in the link that led to the poster's page, as it came from outside; empty when there was none
 * @param zip where the child was seen; empty when nothing was said that we know
 * @param seenAt when; null when nothing was said
 */
public record LeadTold(
        long number,
        CaseNumber about,
        String via,
        String zip,
        @Nullable Instant seenAt) {}
