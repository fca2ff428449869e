package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A personal name as tokens, with what is known of their places.
 *
 * @param said as the source said it
 * @param tokens in the order said, never empty; titles and suffixes left out
 * @param generation 1 for Sr and I, 2 for Jr and II, 3 for III and so on; 0 when the name doesn't say
 */
public record PersonName(String said, List<Token> tokens, int generation) {
    /** What the source says a token is. UNKNOWN when it says only "name" and gives no more than one. */
    public enum Position {
        GIVEN,
        MIDDLE,
        SURNAME,
        UNKNOWN
    }

    /**
     * One token.
     *
     * @param text latin letters and digits in lower case, without particle
     * @param position what is known of its place; in a name given whole, by the usual order of its writing system, so a guess
     * @param particle {@code dela}, {@code van}, {@code al}; empty when there is none
     */
    public record Token(String text, Position position, String particle) {
        public Token(String text, Position position) {
            this(text, position, "");
        }

        /** The token with its particle, {@code delacruz}, as some forms write it. */
        public String full() {
            return particle + text;
        }

        public boolean isInitial() {
            return text.length() == 1;
        }

        /** The names this may be a nickname or a foreign form of, itself included when it is such a name. Empty when none is known. */
        public Set<String> roots() {
            return Nicknames.roots(text);
        }

        /** Sound keys; two tokens that share one sound alike. */
        public Set<String> phonetic() {
            return Phonetics.keys(this);
        }
    }

    public PersonName {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) throw new IllegalArgumentException("a name needs a token");
    }

    public List<Token> at(Position position) {
        // A plain loop: scorers ask this of every pair.
        var found = new ArrayList<Token>(tokens.size());
        for (var token : tokens) if (token.position() == position) found.add(token);
        return found;
    }

    /** All tokens in alphabetical order: the same whichever way round the name was said. */
    public String sorted() {
        return tokens.stream().map(Token::text).sorted().collect(Collectors.joining(" "));
    }
}
