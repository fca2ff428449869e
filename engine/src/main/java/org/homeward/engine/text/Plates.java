package org.homeward.engine.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeward.engine.model.Property;

/**
 * Licence plates, without the state. A reader and an eye confuse O, Q and 0; I, L and 1; B and 8; S and 5; Z and 2; G and 6: the folded form
 * makes them one. The state is left out because plate readers often don't tell it; two states may have the same number, so a plate alone
 * is strong evidence and no proof.
 */
final class Plates {
    private static final String CONFUSED = "oqilbszg";
    private static final String READ_AS = "00118526";

    /** {@code IL:ABC 123}, {@code ABC 123 (IL)}, {@code ABC123, IL}; with no more than a space the letters may be the plate's own. */
    private static final Pattern STATE_FIRST = Pattern.compile("^\\s{0,9}([a-z]{2})\\s?[:/|,]\\s?(.{2,12})$");

    private static final Pattern STATE_LAST = Pattern.compile("^(.{2,12}?)\\s?[(:/|,]\\s?([a-z]{2})\\)?\\s{0,9}$");

    private Plates() {}

    static NormalValue read(String said) {
        var letters = Latin.squeeze(number(Latin.fold(said)));
        return new NormalValue(Property.PLATE, said, letters.toUpperCase(Locale.ROOT), fold(letters));
    }

    private static String number(String folded) {
        if (!mayHaveState(folded)) return folded;
        var first = STATE_FIRST.matcher(folded);
        if (hasState(first, 1)) return first.group(2);
        var last = STATE_LAST.matcher(folded);
        return hasState(last, 2) ? last.group(1) : folded;
    }

    private static boolean mayHaveState(String folded) {
        for (int i = 0; i < folded.length(); i++) if ("(:/|,".indexOf(folded.charAt(i)) >= 0) return true;
        return false;
    }

    private static boolean hasState(Matcher matcher, int group) {
        return matcher.find() && States.isCode(matcher.group(group));
    }

    private static String fold(String letters) {
        var folded = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            int at = CONFUSED.indexOf(letters.charAt(i));
            folded.append(at < 0 ? letters.charAt(i) : READ_AS.charAt(at));
        }
        return folded.toString().toUpperCase(Locale.ROOT);
    }
}
