package org.homeward.clearinghouse.imagery;

import java.util.UUID;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;

/** One file in quarantine. */
public record HeldId(UUID value) {

    /** Throws {@link NotFound} on what can't be the id of a held file: there is no such file. */
    public static HeldId of(String text) {
        try {
            return new HeldId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such file.");
        }
    }

    /** How the audit trail names it. */
    public Ref ref() {
        return new Ref(Ref.Kind.QUARANTINE, value.toString());
    }

    /** The same file where nothing on it could be recognised. */
    Ref veiled() {
        return new Ref(Ref.Kind.QUARANTINE, value + " veiled");
    }

    /** Its page, for who may open it. */
    public String address() {
        return "/quarantine/" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
