package org.homeward.clearinghouse.leads;

import java.time.Instant;
import java.util.Optional;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it comes in.
 *
 * @param about empty when nobody said which case it is about
 * @param reference the poster's number, the mail's id; empty for a call
 * @param via the partner whose copy of the poster led here; empty when not known
 * @param partner the photo partner that told us itself; empty for everybody else
 */
record NewLead(
        Optional<CaseNumber> about,
        Source source,
        String reference,
        String words,
        Sighting sighting,
        Informant informant,
        String via,
        String partner) {

    /** Of anybody but a partner. */
    NewLead(
            Optional<CaseNumber> about,
            Source source,
            String reference,
            String words,
            Sighting sighting,
            Informant informant,
            String via) {
        this(about, source, reference, words, sighting, informant, via, "");
    }

    NewLead from(String other) {
        return new NewLead(about, source, reference, words, sighting, informant, via, other);
    }

    NewLead of(CaseNumber other) {
        return new NewLead(Optional.of(other), source, reference, words, sighting, informant, via, partner);
    }

    NewLead seenAt(@Nullable Instant at) {
        var seen = new Sighting(sighting.place(), sighting.zip(), sighting.point(), at);
        return new NewLead(about, source, reference, words, seen, informant, via, partner);
    }
}
