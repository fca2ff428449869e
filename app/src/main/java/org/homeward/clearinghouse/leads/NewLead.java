package org.homeward.clearinghouse.leads;

import java.util.Optional;
import org.homeward.clearinghouse.cases.CaseNumber;

/**
 * A lead as it comes in.
 *
 * @param about empty when nobody said which case it is about
 * @param reference the poster's number, the mail's id; empty for a call
 * @param via the partner whose copy of the poster led here; empty when not known
 */
record NewLead(
        Optional<CaseNumber> about,
        Source source,
        String reference,
        String words,
        Sighting sighting,
        Informant informant,
        String via) {}
