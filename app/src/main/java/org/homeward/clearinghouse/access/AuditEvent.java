package org.homeward.clearinghouse.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail, before it gets its place in the chain.
 *
 * @param actor user name, or {@code system}, or the name tried at a failed sign-in
 * @param verb past tense or noun of the field, {@code SIGNED_IN}, {@code OPENED}, {@code SEARCHED}, {@code CASE_CLOSED}
 * @param ref what it was done to; null when to nothing in particular
 * @param detail no personal data: a query goes in as its digest
 * @param shown ids shown by a search
 */
public record AuditEvent(
        String actor,
        String agency,
        String verb,
        @Nullable Ref ref,
        Outcome outcome,
        @Nullable Purpose purpose,
        String detail,
        List<Ref> shown) {
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public AuditEvent {
        shown = List.copyOf(shown);
    }

    /** The same, ended otherwise. */
    AuditEvent ending(Outcome other) {
        return new AuditEvent(actor, agency, verb, ref, other, purpose, detail, shown);
    }

    /** Something Homeward or a provider did, without a purpose of its own. */
    public static AuditEvent of(User actor, String verb, @Nullable Ref ref, String detail) {
        return new AuditEvent(actor.name(), actor.agency().ori(), verb, ref, Outcome.DONE, null, detail, List.of());
    }
}
