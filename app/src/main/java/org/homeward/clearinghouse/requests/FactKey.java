package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Refused;
import org.homeward.engine.model.MentionId;

/** Names one fact of a mention, as a checkbox does: {@code <mention>.<place of the fact>}. */
record FactKey(MentionId mention, int position) {
    /** Throws {@link Refused} on anything a page of ours did not make. */
    static FactKey parse(String text) {
        int dot = text.lastIndexOf('.');
        try {
            return new FactKey(
                    MentionId.parse(text.substring(0, Math.max(0, dot))), Integer.parseInt(text.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            throw new Refused("That is not one of the facts on the page. Open the request again.");
        }
    }

    @Override
    public String toString() {
        return mention + "." + position;
    }
}
