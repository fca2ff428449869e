package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a request, all of it and nothing else: what the page, the PDF and the one-time page show.
 *
 * @param approver display name of the second reader; empty while it is a draft
 */
record Answer(
        Request request,
        List<Offered> sources,
        List<SearchStore.Made> searches,
        String author,
        String approver,
        Instant at) {
    /** Stands on every page of every answer. */
    static final String NOTICE = "LAW ENFORCEMENT SENSITIVE. For the requesting agency and the stated purpose only. "
            + "Not to be passed on without the clearinghouse's consent.";

    Answer {
        sources = List.copyOf(sources);
        searches = List.copyOf(searches);
    }

    /** What must be known before anyone acts on the facts passed on. */
    public List<String> cautions() {
        return sources.stream()
                .flatMap(source -> source.cautions().stream())
                .distinct()
                .toList();
    }

    public boolean isDraft() {
        return approver.isEmpty();
    }

    public String notice() {
        return NOTICE;
    }

    public String made() {
        return EasternTime.words(at);
    }
}
