package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything the page of a request shows to staff.
 *
 * @param missing what keeps the answer from leaving; empty when the requester is verified
 * @param lastLook when this user looked before
 */
record RequestPage(
        Request request,
        List<HitLine> hits,
        List<SearchStore.Made> searches,
        List<Offered> offered,
        List<Interest> interests,
        Optional<String> missing,
        List<Dispatch> dispatches,
        List<HistoryStore.Entry> history,
        List<String> authors,
        Instant lastLook) {

    /**
     * A hit with the source it was found in.
     *
     * @param label what was found, in the source's words: a name, a number
     */
    record HitLine(FoundHit hit, String kind, String source, String label, boolean fresh) {
        public String probability() {
            return String.format(Locale.ROOT, "%.2f", hit.score().probability());
        }
    }

    public long open() {
        return hits.stream().filter(line -> line.hit().isOpen()).count();
    }

    public long fresh() {
        return hits.stream().filter(HitLine::fresh).count();
    }

    public boolean isWorkable() {
        return request.state().isWorkable();
    }

    public boolean is(String state) {
        return request.state().name().equals(state);
    }
}
