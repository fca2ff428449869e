package org.homeward.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.homeward.engine.text.BirthDate;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.PersonName;
import org.homeward.engine.text.PersonName.Token;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The ways a mention can be found: the terms it is posted under, and the signature that goes with each posting.
 *
 * <p>The signature has six lanes of six bits: two names, birth date, street, place, year of birth; of a mention with several it tells the
 * first. A lane is 0 when the mention says nothing, otherwise 1 to 62 by the hash of the value. Values are hashed, never the order in which
 * they came.
 */
public final class Ways {
    static final int LANES = 6;
    static final int LANE_BITS = Postings.SIGNATURE_BITS / LANES;
    static final int NAME = 0;
    static final int OTHER_NAME = 1;
    static final int BIRTH = 2;
    static final int STREET = 3;
    static final int PLACE = 4;
    static final int YEAR = 5;

    static final int NAMES = 1 << NAME | 1 << OTHER_NAME;

    /** What a difference speaks against two mentions being one, in units of 1/1024 bit: less where people move or sources guess. */
    static final int[] AGAINST = {2560, 2560, 3072, 1024, 1024, 2048};

    private static final int VALUES = (1 << LANE_BITS) - 2;

    private final List<Term> terms;
    private final long[] keys;
    private final long[] others;
    private final long[] spellings;
    private final @Nullable Term[] lanes = new Term[LANES];
    private final long[] laneKeys = new long[LANES];

    private Ways(Profile profile) {
        if (!profile.names().isEmpty()) names(profile.names().getFirst());
        boolean zip = false;
        for (var term : profile.terms()) {
            zip |= term.field() == Field.ZIP;
            int lane = lane(term.field());
            if (lane >= 0 && isBetter(term, lanes[lane])) lanes[lane] = term;
        }
        year(profile.births());
        this.terms = posted(profile, zip);
        this.keys = new long[terms.size()];
        for (int term = 0; term < keys.length; term++)
            keys[term] = terms.get(term).key();
        var others = LongStream.builder();
        var spellings = LongStream.builder();
        for (var term : profile.terms()) {
            if (!holds(term.key())) others.add(term.key());
            if (term.field() == Field.NAME_TOKEN) spellings.add(term.key());
        }
        this.others = others.build().toArray();
        this.spellings = spellings.build().toArray();
        for (int lane = 0; lane < LANES; lane++) {
            var term = lanes[lane];
            laneKeys[lane] = term == null ? 0 : term.key();
        }
    }

    public static Ways of(Profile profile) {
        return new Ways(profile);
    }

    /** The terms the mention is posted under. */
    List<Term> terms() {
        return terms;
    }

    /** Key of a term, by its place in {@link #terms}. */
    long key(int term) {
        return keys[term];
    }

    boolean holds(long key) {
        for (long own : keys) if (own == key) return true;
        return false;
    }

    /** The keys of {@link #terms}, by place; not to be changed. */
    long[] keys() {
        return keys;
    }

    /** The keys of all that the mention says and is not posted under; not to be changed. */
    long[] others() {
        return others;
    }

    /** Of these, the spellings of its names. */
    long[] spellings() {
        return spellings;
    }

    /** By lane the key of its value, or 0; not to be changed. */
    long[] laneKeys() {
        return laneKeys;
    }

    /** The key of the lane's value, or 0. */
    long laneKey(int lane) {
        return laneKeys[lane];
    }

    /** A bit for each lane that says something. */
    int saidLanes() {
        int said = 0;
        for (int lane = 0; lane < LANES; lane++) if (laneKeys[lane] != 0) said |= 1 << lane;
        return said;
    }

    /** How many lanes of names say something, but for these. */
    int names(int but) {
        return Integer.bitCount(saidLanes() & NAMES & ~but);
    }

    long signature() {
        long signature = 0;
        for (int lane = 0; lane < LANES; lane++)
            if (laneKeys[lane] != 0)
                signature |= 1 + Long.remainderUnsigned(laneKeys[lane], VALUES) << LANE_BITS * lane;
        return signature;
    }

    /** @param zip whether the profile has a postcode: for linking its city brings up no one whom that doesn't */
    private static List<Term> posted(Profile profile, boolean zip) {
        var posted = new ArrayList<Term>(profile.terms().size());
        for (var term : profile.terms())
            if (Rarity.indexed(term.field()))
                posted.add(zip && term.field() == Field.CITY ? new Term(Field.CITY_OF_ZIP, term.value()) : term);
        return posted;
    }

    /** The first of its lane, but a postcode tells more than its town. */
    private static boolean isBetter(Term term, @Nullable Term held) {
        return held == null || held.field() == Field.CITY && term.field() == Field.ZIP;
    }

    /** Of the day in the lane of days, where there is one: who agrees in that agrees in this. */
    private void year(List<BirthDate> births) {
        BirthDate told = null;
        for (var birth : births)
            if (told == null && birth.precision() != BirthDate.Precision.AGE || birth.isDay() && !isDay(told))
                told = birth;
        if (told != null)
            lanes[YEAR] =
                    new Term(Field.BIRTH_YEAR, Integer.toString(told.from().getYear()));
    }

    private static boolean isDay(@Nullable BirthDate birth) {
        return birth != null && birth.isDay();
    }

    private static int lane(Field field) {
        return switch (field) {
            case BIRTH_SWAPPED -> BIRTH;
            case STREET -> STREET;
            case ZIP, CITY -> PLACE;
            default -> -1;
        };
    }

    /** The first and the last token that tell something: in most orders of a name, given name and surname. */
    private void names(PersonName name) {
        Token first = null;
        Token last = null;
        for (var token : name.tokens()) {
            if (token.isInitial()) continue;
            if (first == null) first = token;
            last = token;
        }
        if (first == null || last == null) return;
        lanes[NAME] = first.key();
        if (!last.key().equals(first.key())) lanes[OTHER_NAME] = last.key();
    }

    @Override
    public String toString() {
        return terms + " " + Arrays.toString(lanes);
    }
}
