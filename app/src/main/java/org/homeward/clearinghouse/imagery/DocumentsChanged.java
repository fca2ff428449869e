package org.homeward.clearinghouse.imagery;

import org.homeward.clearinghouse.access.Ref;

/**
 * A document of something was added, taken back or put back.
 *
 * @param by user name
 */
public record DocumentsChanged(Ref of, DocumentId id, Change change, String by) {
    public enum Change {
        ADDED("Document added"),
        WITHDRAWN("Document taken back"),
        RESTORED("Document put back");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
