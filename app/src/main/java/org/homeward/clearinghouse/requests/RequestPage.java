package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything the page of a request shows to staff.
 *
 * @param missing what keeps the answer from leaving; empty when the requester is verified
 * @param gone how many facts of the answer were taken back since they were chosen
 * @param lastLook when this user looked before
 */
record RequestPage(
        Request request,
        List<HitLine> hits,
        List<SearchStore.Made> searches,
        List<Offered> offered,
        int gone,
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
        private static final double ALMOST = 0.994;

        /** Two digits; never 1.00, which no score is. */
        public String probability() {
            var probability = hit.score().probability();
            return probability > ALMOST ? "> 0.99" : String.format(Locale.ROOT, "%.2f", probability);
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
