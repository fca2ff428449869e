package org.homeward.clearinghouse.leads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.cases.CaseNumber;

/**
 * A lead as it stands.
 *
 * @param heard how often the same was said
 * @param reasons why it ranks as it does
 * @param owner user name of whoever has it; empty while nobody has
 * @param record what the engine knows of it; empty while it is held back
 * @param outcome in words; empty while there is none
 */
record Lead(
        long number,
        NewLead said,
        Instant receivedAt,
        LeadState state,
        int heard,
        int rank,
        List<String> reasons,
        String owner,
        String record,
        String outcome) {
    Lead {
        reasons = List.copyOf(reasons);
    }

    Ref ref() {
        return ref(number);
    }

    static Ref ref(long number) {
        return new Ref(Ref.Kind.LEAD, String.valueOf(number));
    }

    public Optional<CaseNumber> about() {
        return said.about();
    }

    /** The first words, for lists. */
    public String beginning() {
        var words = said.words().replaceAll("\\s+", " ").strip();
        return words.length() <= 140 ? words : words.substring(0, 140).strip() + " …";
    }
}
