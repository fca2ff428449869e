package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.stream.Stream;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Profile;

/** One thing law enforcement asks about, as they said it. */
record Asked(Kind kind, String said) {
    /** What can be asked about. */
    enum Kind {
        NAME("Name", Property.NAME),
        ALIAS("Alias or nickname", Property.ALIAS),
        PHONE("Phone", Property.PHONE),
        EMAIL("E-mail", Property.EMAIL),
        SCREEN_NAME("Screen name", Property.SCREEN_NAME),
        MARK("Tattoo, scar or mark", Property.MARK),
        PLATE("Plate", Property.PLATE),
        ADDRESS("Address", Property.ADDRESS),
        POSTING_TEXT("Text of a posting", Property.POSTING_TEXT);

        private final String words;
        private final Property property;

        Kind(String words, Property property) {
            this.words = words;
            this.property = property;
        }

        public String words() {
            return words;
        }

        Property property() {
            return property;
        }
    }

    /** The engine's clues: of the text of a posting the numbers and mailboxes in it, however written; the words are looked for beside. */
    Stream<Clue> clues() {
        return kind == Kind.POSTING_TEXT
                ? Pasted.find(said).stream().flatMap(Asked::clues)
                : Stream.of(new Clue(kind.property, said));
    }

    /** The value in a form equal for equal numbers, addresses of mail, handles and plates; empty for all that many people share. */
    String normal() {
        var facts = clues().map(clue -> Fact.of(clue.property(), clue.said())).toList();
        return Profile.of(facts, Instant.EPOCH).terms().stream()
                .filter(term -> term.field() == identifying())
                .map(term -> term.field() + " " + term.value())
                .findFirst()
                .orElse("");
    }

    private Field identifying() {
        return switch (kind) {
            case PHONE, POSTING_TEXT -> Field.PHONE;
            case EMAIL -> Field.EMAIL;
            case SCREEN_NAME -> Field.SCREEN_NAME;
            case PLATE -> Field.PLATE_FOLDED;
            default -> Field.OTHER;
        };
    }

    @Override
    public String toString() {
        return kind.words + ": " + said;
    }
}
