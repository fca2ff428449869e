package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.List;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * Who an unidentified child is, as somebody outside confirmed it. No score is a basis: what the engine finds is only looked into.
 *
 * @param other number of the missing-child case it is the child of, as typed; empty when it has none here
 * @param who whose child it is when there is no such case; empty when there is one
 */
record Identification(Confirmed confirmed, Basis basis, String other, String who) {
    private static final int LONGEST = 200;

    /** By what a child is identified. */
    enum Basis {
        FINGERPRINTS("fingerprints"),
        DNA("DNA"),
        DENTAL("dental record"),
        FAMILY("family who saw the child"),
        CHILD("the child's own words, checked"),
        DOCUMENTS("documents");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** As a form holds it. */
    record Form(
            @Nullable String confirmedBy,
            @Nullable String basis,
            @Nullable String other,
            @Nullable String who,
            @Nullable String words) {
        /** Throws {@link Conflict} that names the field and the remedy. */
        Identification identification() {
            var by = new Confirmed(text(confirmedBy), "", text(words));
            return new Identification(
                    by, basis(text(basis)), text(other).strip(), text(who).strip());
        }

        private static Basis basis(String typed) {
            for (var basis : Basis.values()) if (basis.name().equals(typed)) return basis;
            throw new Conflict("Identified by: choose by what. A likeness or a score is no identification.");
        }

        /** The same for the page when it was refused. */
        List<String> typed() {
            return List.of(text(confirmedBy), text(basis), text(other), text(who), text(words));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    Identification {
        if (other.isEmpty() && who.isEmpty())
            throw new Conflict("Who it is: enter the number of the child's case or, when it has none here, the name.");
        if (!other.isEmpty() && !who.isEmpty())
            throw new Conflict("Who it is: enter the number of the child's case or a name, not both.");
        if (who.length() > LONGEST) throw new Conflict("The name is too long: shorten it to 200 characters.");
    }

    boolean isOfACase() {
        return !other.isEmpty();
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(isOfACase() ? "The child of case " + other : "It is " + who + ", who has no case here");
        lines.add("By " + basis.words());
        lines.addAll(confirmed.lines(""));
        return List.copyOf(lines);
    }

    /** Why the two cases are tied. */
    Reason reason() {
        return new Reason("Identified by " + basis.words() + ", confirmed by " + confirmed.by());
    }
}
