package org.homeward.clearinghouse.imagery;

import java.util.UUID;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;

/** One photo of somebody. */
public record PhotoId(UUID value) {

    /** Throws {@link NotFound} on what can't be the id of a photo: there is no such photo. */
    public static PhotoId of(String text) {
        try {
            return new PhotoId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such photo.");
        }
    }

    static PhotoId random() {
        return new PhotoId(UUID.randomUUID());
    }

    /** How the audit trail names it. */
    public Ref ref() {
        return new Ref(Ref.Kind.PHOTO, value.toString());
    }

    /** The same photo where nobody could recognise who is on it. */
    Ref veiled() {
        return new Ref(Ref.Kind.PHOTO, value + " veiled");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
