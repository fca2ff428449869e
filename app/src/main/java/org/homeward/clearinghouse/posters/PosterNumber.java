package org.homeward.clearinghouse.posters;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;

/**
 * {@code K7M3-Q2XR}: eight signs drawn by chance, none of which is taken for another and no two of which make a word. It tells neither
 * how many posters there are nor which case it is of, so it can't be guessed.
 */
public record PosterNumber(String value) {
    private static final String SIGNS = "23456789BCDFGHJKMNPQRTVWXZ";
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");

    /** Letters may be small: people type it from paper. Throws {@link NotFound} on what can't be one. */
    public PosterNumber {
        value = value.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) throw new NotFound("There is no poster of that number.");
    }

    static PosterNumber draw(RandomGenerator chance) {
        var drawn = new StringBuilder();
        for (int i = 0; i < 8; i++) drawn.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        return new PosterNumber(drawn.insert(4, '-').toString());
    }

    /** How the audit trail and other modules name the poster. */
    public Ref ref() {
        return new Ref(Ref.Kind.POSTER, value);
    }

    /** For the supervisor's decision on its dangers, which is a right of its own. */
    Ref safetyRef() {
        return new Ref(Ref.Kind.POSTER_SAFETY, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
