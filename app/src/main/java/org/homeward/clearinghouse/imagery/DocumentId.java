package org.homeward.clearinghouse.imagery;

import java.util.UUID;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;

/** One document of something. */
public record DocumentId(UUID value) {

    /** Throws {@link NotFound} on what can't be the id of a document: there is no such document. */
    public static DocumentId of(String text) {
        try {
            return new DocumentId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such document.");
        }
    }

    /** How the audit trail names it. */
    public Ref ref() {
        return new Ref(Ref.Kind.DOCUMENT, value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
