package org.homeward.clearinghouse.imagery;

import java.time.Instant;
import java.util.List;

/** Files from the public as a page lists them. */
record QuarantinePage(List<Held> files) {

    public String moment(Instant at) {
        return PhotoWords.moment(at);
    }

    public String size(long bytes) {
        return PhotoWords.size(bytes);
    }

    /**
     * One of them.
     *
     * @param looks at the clear picture
     * @param procedure what to do once it was destroyed
     * @param why as typed
     * @param error why something was not done; empty when nothing went wrong
     */
    record One(Held file, List<HeldStore.Look> looks, String procedure, String why, String error) {

        public String moment(Instant at) {
            return PhotoWords.moment(at);
        }

        public String size() {
            return PhotoWords.size(file.size());
        }
    }
}
