package org.homeward.engine.text;

import java.util.Locale;
import org.homeward.engine.model.Property;

/** Licence plates. A reader and an eye confuse O and 0, I and 1, B and 8, S and 5, Z and 2, G and 6. */
final class Plates {
    private static final String CONFUSED = "oqilbszg";
    private static final String READ_AS = "00118526";

    private Plates() {}

    static NormalValue read(String said) {
        var letters = Latin.squeeze(said);
        return new NormalValue(Property.PLATE, said, letters.toUpperCase(Locale.ROOT), fold(letters));
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
