package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A personal name as tokens, with what is known of their places. */
public final class PersonName {
    /** What the source says a token is. UNKNOWN when it says only "name" and gives no more than one. */
    public enum Position {
        GIVEN,
        MIDDLE,
        SURNAME,
        UNKNOWN
    }

    /**
     * One token. Equal by what it says; what follows from that (sounds, roots) is worked out once and kept, for scorers ask for it of
     * every pair.
     */
    public static final class Token {
        private final String text;
        private final Position position;
        private final String particle;
        private final String full;
        private final long letters;
        private @Nullable Set<String> roots;
        private @Nullable Set<String> phonetic;
        private @Nullable List<String> keys;
        private @Nullable List<Term> terms;

        /**
         * @param text latin letters and digits in lower case, without particle
         * @param position what is known of its place; in a name given whole, by the usual order of its writing system, so a guess
         * @param particle {@code dela}, {@code van}, {@code al}; empty when there is none
         */
        public Token(String text, Position position, String particle) {
            this.text = text;
            this.position = position;
            this.particle = particle;
            this.full = particle.isEmpty() ? text : particle + text;
            this.letters = letters(text);
        }

        public Token(String text, Position position) {
            this(text, position, "");
        }

        /** The token of these three, most often one that was met before and knows already what follows. */
        static Token of(String text, Position position, String particle) {
            var bytes = ProfileBytes.token(text, position, particle);
            return Interned.TOKENS.get(bytes, 0, bytes.length, () -> new Token(text, position, particle));
        }

        public String text() {
            return text;
        }

        public Position position() {
            return position;
        }

        public String particle() {
            return particle;
        }

        /** The token with its particle, {@code delacruz}, as some forms write it. */
        public String full() {
            return full;
        }

        public boolean isInitial() {
            return text.length() == 1;
        }

        /** The names this may be a nickname or a foreign form of, itself included when it is such a name. Empty when none is known. */
        public Set<String> roots() {
            var found = roots;
            if (found == null) roots = found = Nicknames.roots(text);
            return found;
        }

        /** True when no vowel is written, as in a name out of Arabic or Hebrew. */
        public boolean isBare() {
            return Phonetics.isBare(text);
        }

        /** The letters and digits in it as a set, a bit each. */
        public long letters() {
            return letters;
        }

        private static long letters(String text) {
            long letters = 0;
            for (int i = 0; i < text.length(); i++) letters |= 1L << text.charAt(i);
            return letters;
        }

        /** Sound keys; two tokens that share one sound alike. */
        public Set<String> phonetic() {
            var keys = phonetic;
            if (keys == null) phonetic = keys = Phonetics.keys(this);
            return keys;
        }

        /**
         * What the token is found by: the sound of each name it may stand for, or else its own; the same for Bill and William, Smith and
         * Smyth. Never empty, and in a fixed order.
         */
        public List<String> keys() {
            var found = keys;
            if (found == null) keys = found = Phonetics.foundBy(this);
            return found;
        }

        /** The first of {@link #keys} as a term. */
        public Term key() {
            return terms().get(terms().size() - keys().size());
        }

        /** What the token can have in common with another: itself, itself with its particle, and its keys. */
        List<Term> terms() {
            var found = terms;
            if (found == null) terms = found = madeTerms();
            return found;
        }

        private List<Term> madeTerms() {
            var made = new ArrayList<Term>(3);
            made.add(new Term(Field.NAME_TOKEN, text));
            if (!particle.isEmpty()) made.add(new Term(Field.NAME_TOKEN, full));
            for (var key : keys()) made.add(new Term(Field.NAME_KEY, key));
            return List.copyOf(made);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other
                    || other instanceof Token that
                            && position == that.position
                            && text.equals(that.text)
                            && particle.equals(that.particle);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * text.hashCode() + position.hashCode()) + particle.hashCode();
        }

        @Override
        public String toString() {
            return full + " (" + position + ")";
        }
    }

    private final String said;
    private final List<Token> tokens;
    private final int generation;
    /** By ordinal of the position. */
    private final List<List<Token>> at;

    /**
     * @param said as the source said it
     * @param tokens in the order said, never empty; titles and suffixes left out
     * @param generation 1 for Sr and I, 2 for Jr and II, 3 for III and so on; 0 when the name doesn't say
     */
    public PersonName(String said, List<Token> tokens, int generation) {
        if (tokens.isEmpty()) throw new IllegalArgumentException("a name needs a token");
        this.said = said;
        this.tokens = List.copyOf(tokens);
        this.generation = generation;
        this.at = List.of(at(Position.GIVEN), at(Position.MIDDLE), at(Position.SURNAME), at(Position.UNKNOWN));
    }

    private List<Token> at(Position position) {
        return Lists.filtered(tokens, token -> token.position() == position);
    }

    public String said() {
        return said;
    }

    public List<Token> tokens() {
        return tokens;
    }

    public int generation() {
        return generation;
    }

    /**
     * The generation beside another name of the same family. An I behind the given name is an initial most often, but beside a II it is the
     * first.
     */
    public int generation(PersonName beside) {
        return generation == 0 && beside.generation > 1 && endsInOne() ? 1 : generation;
    }

    private boolean endsInOne() {
        var middle = in(Position.MIDDLE);
        return !middle.isEmpty() && middle.getLast().text().equals("i");
    }

    public List<Token> in(Position position) {
        return at.get(position.ordinal());
    }

    /** All tokens in alphabetical order: the same whichever way round the name was said. */
    public String sorted() {
        return tokens.stream().map(Token::text).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof PersonName that
                        && said.equals(that.said)
                        && tokens.equals(that.tokens)
                        && generation == that.generation;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * said.hashCode() + tokens.hashCode()) + generation;
    }

    @Override
    public String toString() {
        return tokens + (generation == 0 ? "" : " of generation " + generation);
    }
}
