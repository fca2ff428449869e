package org.homeward.engine.index;

import java.util.EnumSet;
import java.util.Set;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Frequencies;
import org.homeward.engine.text.Term;

/**
 * What a shared term is worth for bringing a mention up, and which terms are hubs. Read from sealed frequencies alone, so that it is the
 * same for both sides of a pair and whatever else has arrived since.
 */
public final class Rarity {
    /**
     * How far below the bits that would single out one mention among all the sum of shared terms may stay. With a bound relative to
     * the size of the archive, the number of chance candidates doesn't grow with it.
     */
    private static final double SLACK_BITS = 3;

    /** Too common for any use as a way in: they count in a score, and bring nothing up. */
    private static final Set<Field> NOT_INDEXED = EnumSet.of(Field.BIRTH_YEAR, Field.STATE, Field.OTHER);

    /** A question may be about them, and a chart shows them; two records they tie are not worth comparing for that. */
    private static final Set<Field> NOT_FOLLOWED = EnumSet.of(Field.BIRTH_MONTH, Field.CITY, Field.ZIP, Field.IP);

    private static final Set<Field> IDENTIFYING = EnumSet.of(
            Field.PHONE,
            Field.EMAIL,
            Field.SCREEN_NAME,
            Field.ACCOUNT,
            Field.PLATE,
            Field.VIN,
            Field.SSN,
            Field.ADDRESS,
            Field.MARK,
            Field.IP,
            Field.DEVICE,
            Field.FILE_HASH,
            Field.URL,
            Field.NCIC_NUMBER);

    private static final Set<Field> WHEN_RARE = EnumSet.of(Field.ADDRESS, Field.MARK);

    private static final Set<Field> DESCRIBING = EnumSet.of(
            Field.NAME_FULL,
            Field.NAME_TOKEN,
            Field.NAME_ROOT,
            Field.NAME_PHONETIC,
            Field.BIRTH_DATE,
            Field.BIRTH_SWAPPED,
            Field.SSN_LAST4,
            Field.STREET,
            Field.CITY,
            Field.ZIP,
            Field.BIRTH_MONTH,
            Field.MARK);

    /** A table linked in one go leaves time to look at more. */
    private static final double SLACK_BITS_IN_TABLES = 5.5;

    private final Frequencies frequencies;
    private final Set<Field> passedOver;
    private final double enough;
    private final long hubOfIdentifiers;
    private final long hubOfDescriptions;

    public Rarity(Frequencies frequencies) {
        this(frequencies, SLACK_BITS, NOT_FOLLOWED);
    }

    private Rarity(Frequencies frequencies, double slack, Set<Field> passedOver) {
        this.frequencies = frequencies;
        this.passedOver = passedOver;
        enough = Math.max(0, log2(frequencies.total() + 1.0) - slack);
        hubOfIdentifiers = frequencies.hub();
        hubOfDescriptions = Math.max(1000, frequencies.total() / 400);
    }

    /** For tables linked in one go: towns, postcodes and months of birth are ways in too, where few enough share them. */
    public static Rarity inTables(Frequencies frequencies) {
        return new Rarity(frequencies, SLACK_BITS_IN_TABLES, EnumSet.of(Field.IP));
    }

    /** True when mentions can be found by values of this kind. */
    static boolean indexed(Field field) {
        return !NOT_INDEXED.contains(field);
    }

    /** True when a shared value of this kind can bring a mention up for linking. */
    boolean followed(Field field) {
        return indexed(field) && !passedOver.contains(field);
    }

    /** True when so many mentions share the term that it ties nothing: a hotel's front desk, a viral picture. */
    public boolean hub(Term term) {
        return frequencies.count(term) > (DESCRIBING.contains(term.field()) ? hubOfDescriptions : hubOfIdentifiers);
    }

    /** True when a shared term is worth comparing a record with a standing question. */
    public boolean brings(Term term) {
        return identifies(term.field()) || followed(term.field()) && !hub(term);
    }

    /** True when a value of this kind is drawn as a node of its own and a question may be about it alone. */
    public static boolean identifies(Field field) {
        return IDENTIFYING.contains(field);
    }

    /** True when sharing the term is a tie worth telling about without anything else: an identifier, and not a hub. */
    public boolean ties(Term term) {
        if (!identifies(term.field()) || term.field() == Field.IP || hub(term)) return false;
        return !WHEN_RARE.contains(term.field()) || bits(term) >= enough;
    }

    /** The bits a chance agreement on the term would cost. */
    double bits(Term term) {
        return log2((frequencies.total() + 1.0) / (frequencies.count(term) + 1.0));
    }

    /** The sum of bits that makes a pair worth comparing. */
    double enough() {
        return enough;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
