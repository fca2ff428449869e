package org.homeward.engine.index;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

/**
 * Values one edit away from those asked for that the archive does hold: a letter left out, put in, replaced, or two neighbours swapped.
 * What the archive holds just so is not misspelt. Every variant is looked up, a few hundred for a phone and some 1,500 for an e-mail address, so nothing extra is stored.
 */
public final class Variants {
    private static final Set<Field> TRIED = EnumSet.of(
            Field.NAME_TOKEN, Field.PHONE, Field.EMAIL, Field.SCREEN_NAME, Field.PLATE, Field.SSN, Field.VIN);

    private static final String DIGITS = "0123456789";
    private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789._-@";
    /** One letter away from a shorter word is another word. */
    private static final int SHORTEST = 4;

    private Variants() {}

    /** Terms held that are one edit away from the profile's own. */
    public static Set<Term> of(Profile profile, Candidates candidates) {
        var held = new LinkedHashSet<Term>();
        for (var term : profile.terms())
            if (TRIED.contains(term.field()) && term.value().length() >= SHORTEST && candidates.count(term) == 0)
                for (var value : variants(term.value(), alphabet(term.field()))) {
                    var variant = new Term(term.field(), value);
                    if (candidates.count(variant) > 0) add(variant, held);
                }
        return held;
    }

    /** Those who spell a name in another way are found by what stands for all its spellings. */
    private static void add(Term variant, Set<Term> held) {
        if (variant.field() != Field.NAME_TOKEN) held.add(variant);
        else
            for (var key : new Token(variant.value(), Position.UNKNOWN).keys()) held.add(new Term(Field.NAME_KEY, key));
    }

    private static String alphabet(Field field) {
        return switch (field) {
            case PHONE, SSN -> DIGITS;
            case PLATE, VIN -> "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + CHARACTERS;
            default -> CHARACTERS;
        };
    }

    private static Set<String> variants(String value, String alphabet) {
        var variants = new LinkedHashSet<String>();
        for (int i = 0; i <= value.length(); i++) {
            var head = value.substring(0, i);
            var tail = value.substring(i);
            for (int c = 0; c < alphabet.length(); c++) {
                variants.add(head + alphabet.charAt(c) + tail);
                if (!tail.isEmpty()) variants.add(head + alphabet.charAt(c) + tail.substring(1));
            }
            if (!tail.isEmpty()) variants.add(head + tail.substring(1));
            if (tail.length() > 1) variants.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
        }
        variants.remove(value);
        return variants;
    }
}
