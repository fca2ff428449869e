package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;

/**
 * The words of a name or of a part of one, before they are given positions. Latin, lower case; {@code O'Neil} and {@code Mc Donald} are
 * one word each, {@code Smith-Jones} two.
 *
 * @param surnameFirst true when the writing system puts the surname first
 */
record NameWords(List<Word> words, boolean surnameFirst) {
    /** @param hyphened true when a hyphen ties the word to the one before */
    record Word(String text, boolean hyphened) {}

    private static final NameWords NONE = new NameWords(List.of(), false);
    private static final Set<String> TITLES = Set.of(
            "mr mrs ms miss mx herr frau monsieur madame senor senora president presidente prasident sheikh shaikh dr prof professor rev fr sir dame lady lord dona sra srta hon sgt lt capt cpt cpl pvt maj col det ofc"
                    .split(" "));
    private static final Set<String> AFTER_NAME =
            Set.of("phd", "md", "esq", "dds", "rn", "cpa", "obe", "mbe", "bt", "kbe");
    private static final Set<String> PARTICLES = Set.of(
            "de la las los del da das do dos di du des le van von der den ter ten zu bin binti bint ibn ben al el ul abu af av y"
                    .split(" "));

    static NameWords of(String said) {
        if (said.isEmpty()) return NONE;
        var parted = EastAsian.part(said);
        boolean surnameFirst = !parted.equals(said);
        var words = words(Latin.fold(parted));
        return new NameWords(surnameFirst ? EastAsian.joinGiven(words) : words, surnameFirst);
    }

    private static List<Word> words(String folded) {
        var words = new ArrayList<Word>(2);
        int start = -1;
        boolean hyphened = false;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Latin.isWordPart(c)) start = start < 0 ? i : start;
            else if (!isApostrophe(c) && start >= 0) {
                add(withoutApostrophes(folded.substring(start, i)), hyphened, words);
                start = -1;
                hyphened = c == '-';
            }
        }
        return words;
    }

    private static String withoutApostrophes(String word) {
        for (int i = 0; i < word.length(); i++)
            if (isApostrophe(word.charAt(i)))
                return word.replace("'", "").replace("`", "").replace("\"", "");
        return word;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '`' || c == '"';
    }

    private static void add(String word, boolean hyphened, List<Word> words) {
        if (!words.isEmpty() && words.getLast().text().equals("mc")) {
            words.set(words.size() - 1, new Word("mc" + word, words.getLast().hyphened()));
        } else {
            words.add(new Word(word, hyphened));
        }
    }

    int size() {
        return words.size();
    }

    NameWords from(int start, int end) {
        return start == 0 && end == size() ? this : new NameWords(words.subList(start, end), surnameFirst);
    }

    /** Without titles in front and degrees behind; a title alone stays, people are called Miss or Don. */
    NameWords withoutTitles() {
        int start = 0;
        int end = size();
        while (start < end && TITLES.contains(words.get(start).text())) start++;
        while (end > start && AFTER_NAME.contains(words.get(end - 1).text())) end--;
        return start == 1 && end == 1 ? this : from(start, end);
    }

    /** The suffix at the end as a number, 0 when there is none; a name alone is never one. */
    int generation() {
        return size() == 0 ? 0 : Generations.ofWord(words.getLast().text());
    }

    NameWords withoutGeneration() {
        return generation() == 0 ? this : from(0, size() - 1);
    }

    /** Index after the word at {@code start} and those hyphened to it. */
    int endOfHyphened(int start) {
        int end = Math.min(start + 1, size());
        while (end < size() && words.get(end).hyphened()) end++;
        return end;
    }

    /** Where the surname begins in a name said in the usual order: at the first particle, or at the last word and what is hyphened to it. */
    int startOfSurname() {
        for (int i = 1; i < size() - 1; i++) if (isParticle(i)) return i;
        int start = size() - 1;
        while (start > 0 && words.get(start).hyphened()) start--;
        return start;
    }

    /** Adds the words as tokens; particles go to the word that follows them. A particle with nothing after it is a name of its own. */
    void attachParticles(Position position, List<Token> tokens) {
        var particle = "";
        for (int i = 0; i < size(); i++) {
            if (i < size() - 1 && isParticle(i)) {
                particle += words.get(i).text();
                continue;
            }
            tokens.add(Token.of(words.get(i).text(), position, particle));
            particle = "";
        }
    }

    private boolean isParticle(int i) {
        return PARTICLES.contains(words.get(i).text());
    }
}
