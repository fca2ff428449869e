package org.homeward.engine.match;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The most that {@link Scorer#logOdds} of one profile and others can be, told from their {@link Outline}s alone: it reads one line of
 * memory where the score reads dozens of values, and of fifty strangers leaves two or three to be scored. Never less than the score, so
 * what it leaves out would not have reached the bar.
 *
 * <p>Most of it rests on the last part of the score: all that a household shares brings a pair no further than to the odds of
 * strangers. What decides is given name, birth date, and whatever else is one's own.
 */
public final class Bound {
    /** A birth date shared with a twin: see {@link Feature#sharedAtHome}. */
    private static final int TWINS = 5 * Weights.UNITS_PER_BIT;

    private final Bounds most;
    private final long[] asked;
    private final long given;
    private final long surname;
    private final long middle;
    private final int birth;
    private final long phone;
    private final int street;
    private final int city;
    private final int zip;
    private final long house;
    private final long state;
    private final boolean saysMore;
    private final boolean isOffice;
    private final @Nullable Misdated misdated;

    // What sharing this very value makes of it.
    private final int sameGiven;
    private final int sameSurname;
    private final int sameBirth;
    private final int sameNewYear;
    private final int sameStreet;
    private final int sameCity;
    private final int sameState;
    private final int sameZip;

    /** Of the pair looked at, what is known of the care taken; packed as in {@link Bounds}. */
    private long care;

    Bound(Bounds most, Profile profile, long[] outline) {
        this.most = most;
        this.asked = outline;
        this.given = Outline.token(asked[Outline.GIVEN]);
        this.surname = Outline.token(asked[Outline.SURNAME]);
        this.middle = Outline.middle(asked[Outline.MIDDLE_AND_STREET]);
        this.birth = Outline.birth(asked[Outline.BIRTH_AND_CITY]);
        this.phone = Outline.phone(asked[Outline.PHONE_AND_ZIP]);
        this.street = Outline.street(asked[Outline.MIDDLE_AND_STREET]);
        this.city = Outline.city(asked[Outline.BIRTH_AND_CITY]);
        this.zip = Outline.zip(asked[Outline.PHONE_AND_ZIP]);
        this.house = Outline.house(asked[Outline.GIVEN]);
        this.state = Outline.state(asked[Outline.SURNAME]);
        this.saysMore = Outline.saysMore(asked[Outline.SURNAME]);
        this.isOffice = most.maybeOffice(asked[Outline.MAILBOX]);
        this.misdated = Misdated.of(profile, most.birth);
        long[] holders = most.rarities.holders(
                name(profile, Position.GIVEN),
                name(profile, Position.SURNAME),
                value(profile, Field.BIRTH_DATE, Outline.PLAIN_BIRTH),
                value(profile, Field.STREET, Outline.PLAIN_ADDRESS),
                value(profile, Field.CITY, Outline.PLAIN_ADDRESS),
                value(profile, Field.STATE, Outline.PLAIN_ADDRESS),
                value(profile, Field.ZIP, Outline.PLAIN_ADDRESS));
        this.sameGiven = most.given.shared(Tokens.SAME, holders[0]);
        this.sameSurname = most.surname.shared(Tokens.SAME, holders[1]);
        this.sameBirth = most.birth.shared(BirthComparison.SAME, holders[2]);
        this.sameNewYear = most.birth.shared(BirthComparison.FIRST_OF_JANUARY, holders[2]);
        this.sameStreet = most.street.adjust(1, holders[3]);
        this.sameCity = most.city.adjust(1, holders[4]);
        this.sameState = most.state.adjust(1, holders[5]);
        this.sameZip = most.zip.adjust(1, holders[6]);
    }

    /** The one value of the field, where what it is part of is plain. */
    private @Nullable Term value(Profile profile, Field field, long plain) {
        if ((asked[Outline.WHAT] & plain) == 0) return null;
        for (var term : profile.terms()) if (term.field() == field) return term;
        return null;
    }

    private @Nullable Term name(Profile profile, Position position) {
        if ((asked[Outline.WHAT] & Outline.PLAIN_NAMES) == 0) return null;
        var tokens = profile.names().getFirst().in(position);
        if (tokens.isEmpty()) return null;
        for (var term : profile.terms())
            if (term.field() == Field.NAME_TOKEN
                    && term.value().equals(tokens.getFirst().text())) return term;
        return null;
    }

    /**
     * The most the log-odds can be, in units of 1/1024 bit; of another type of thing, no odds at all.
     *
     * <p>Not to be used by two threads at once.
     *
     * @param at where the other's outline begins
     */
    public int logOdds(MemorySegment outlines, long at) {
        long what = word(outlines, at, Outline.WHAT);
        if (Outline.type(what) != Outline.type(asked[Outline.WHAT])) return Integer.MIN_VALUE;
        long both = asked[Outline.WHAT] & what;
        care = most.restOfCare(both);
        int self = most.restOfSelf(both) + sex(what);
        int home = most.restOfHousehold(both);
        int twins = 0;
        if (says(both, Property.BIRTH_DATE)) {
            int level = (what & Outline.PLAIN_BIRTH) == 0
                    ? 0
                    : birthLevel(both, Outline.birth(word(outlines, at, Outline.BIRTH_AND_CITY)));
            self += birth(level);
            if (level == BirthComparison.SAME) twins = Math.max(0, sameBirth - TWINS);
        }
        if (says(both, Property.EMAIL)) self += email(both, outlines, at);
        if (says(both, Property.PHONE)) {
            boolean offices = says(both, Property.EMAIL)
                    && ((both & Outline.PLAIN_EMAIL) == 0
                            || isOffice
                            || most.maybeOffice(word(outlines, at, Outline.MAILBOX)));
            // Of those who share an office's mailbox the office's telephone isn't compared.
            if (offices) {
                care += most.phone.any;
                home += Math.max(0, most.phone.most);
            } else home += phone(both, asked[Outline.WHAT] | what, word(outlines, at, Outline.PHONE_AND_ZIP));
        }
        if (says(both, Property.ADDRESS)) home += address(both, outlines, at);
        if (says(both, Property.GIVEN_NAME)) {
            if ((both & Outline.PLAIN_NAMES) == 0) {
                self += most.given.most + Math.max(0, most.middle.known) + Math.max(0, most.generation.most);
                home += most.surname.most;
                care += most.given.any + most.middle.any + most.generation.any + most.surname.any;
            } else {
                self += generation(what);
                long given = Outline.token(word(outlines, at, Outline.GIVEN));
                long surname = Outline.token(word(outlines, at, Outline.SURNAME));
                long middle = Outline.middle(word(outlines, at, Outline.MIDDLE_AND_STREET));
                boolean crossing = maybeCrossed(given, surname, middle);
                self += given(given, crossing) + middle(middle, crossing);
                home += surname(surname, middle, crossing);
            }
        }
        int alternative = Math.max(0, Math.max(home, 0) + twins + most.household);
        return self + home - alternative + Bounds.mostOfCare(care) + most.prior + most.slack;
    }

    private static long word(MemorySegment outlines, long at, int word) {
        return outlines.get(ValueLayout.JAVA_LONG, at + 8L * word);
    }

    private static boolean says(long both, Property property) {
        return (both >>> property.ordinal() & 1) != 0;
    }

    private int sex(long what) {
        int a = Outline.sex(asked[Outline.WHAT]);
        int b = Outline.sex(what);
        if (a == 0 || b == 0) return 0;
        care += a == b ? most.sex.agree : most.sex.slip;
        return most.sex.units(a == b ? 1 : 2);
    }

    private int generation(long what) {
        int a = Outline.generation(asked[Outline.WHAT]);
        int b = Outline.generation(what);
        if (a == 0 || b == 0) return 0;
        care += a == b ? most.generation.agree : most.generation.slip;
        return most.generation.units(a == b ? 1 : 2);
    }

    /** 0 when it can't be told. */
    private int birthLevel(long both, int other) {
        if ((both & Outline.PLAIN_BIRTH) != 0) return BirthComparison.days(birth, other);
        return misdated == null ? 0 : misdated.level(other);
    }

    /** @param level 0 when it can't be told */
    private int birth(int level) {
        care += level == 0 ? most.birth.any : level == BirthComparison.SAME ? most.birth.agree : most.birth.slip;
        return switch (level) {
            case 0 -> most.birth.most;
            case BirthComparison.SAME -> sameBirth;
            case BirthComparison.FIRST_OF_JANUARY -> sameNewYear;
            default -> most.birth.units(level);
        };
    }

    /** @param either what either side's outline says of itself */
    private int phone(long both, long either, long other) {
        if ((both & Outline.PLAIN_PHONE) == 0) return otherPhone(both, either, other);
        int differing = Digits.differing(phone, Outline.phone(other));
        care += differing == 0 ? most.phone.agree : most.phone.slip;
        if (differing == 0) return most.phone.units(1);
        // Two may be neighbours that changed places.
        return differing <= 2 ? most.phone.mostUnshared(3, 4) : most.phone.units(4);
    }

    /** One of the two isn't of North America. */
    private int otherPhone(long both, long either, long other) {
        boolean known = (both & Outline.OTHER_PHONE) != 0
                || (either & Outline.OTHER_PHONE) != 0 && (either & Outline.PLAIN_PHONE) != 0;
        if (!known || Outline.ending(phone) == Outline.ending(Outline.phone(other))) {
            care += most.phone.any;
            return most.phone.most;
        }
        care += most.phone.slip;
        // What has no country's code is more than one digit away from what has one.
        return (both & Outline.OTHER_PHONE) != 0 ? most.phone.mostUnshared(3, 4) : most.phone.units(4);
    }

    /** Town, postcode, state and country speak for the pair once: see {@link Correlated}. */
    private int address(long both, MemorySegment outlines, long at) {
        if ((both & Outline.PLAIN_ADDRESS) == 0) {
            care += most.anyAddress;
            return Correlated.ADDRESS_MOST;
        }
        long other = word(outlines, at, Outline.SURNAME);
        int sum = words(most.street, sameStreet, street, Outline.street(word(outlines, at, Outline.MIDDLE_AND_STREET)))
                + code(most.house, 0, house, Outline.house(word(outlines, at, Outline.GIVEN)));
        int town = words(most.city, sameCity, city, Outline.city(word(outlines, at, Outline.BIRTH_AND_CITY)));
        int postcode = zip(Outline.zip(word(outlines, at, Outline.PHONE_AND_ZIP)));
        int state = code(most.state, sameState, this.state, Outline.state(other));
        int area = Math.max(Math.max(town, postcode), Math.max(state, 0));
        sum += area + Math.min(town, 0) + Math.min(postcode, 0) + Math.min(state, 0);
        if (saysMore && Outline.saysMore(other)) {
            sum += Math.max(0, most.unit.most) + Math.max(0, most.country.most);
            care += most.unit.any + most.country.any;
        }
        return Math.clamp(sum, Correlated.ADDRESS_LEAST, Correlated.ADDRESS_MOST);
    }

    /** @param same what sharing this very value adds */
    private int words(Bounds.Levels levels, int same, int own, int other) {
        if (own == 0 || other == 0) return 0;
        care += own == other ? levels.any : levels.slip;
        if (own == other) return Math.max(levels.units(1) + same, levels.alike);
        return Outline.maybeSpelledAlike(own, other) ? levels.alike : levels.units(4);
    }

    private int code(Bounds.Levels levels, int same, long own, long other) {
        if (own == 0 || other == 0) return 0;
        care += own == other ? levels.any : levels.slip;
        return own == other ? Math.max(levels.units(1) + same, levels.alike) : levels.alike;
    }

    private int zip(int other) {
        if (zip == 0 || other == 0) return 0;
        if (zip == Outline.OTHER_ZIP || other == Outline.OTHER_ZIP) {
            care += zip == other ? most.zip.any : most.zip.slip;
            return zip == other ? Math.max(most.zip.units(1) + sameZip, most.zip.alike) : most.zip.alike;
        }
        care += zip == other ? most.zip.agree : most.zip.slip;
        if (zip == other) return most.zip.units(1) + sameZip;
        int differing = Digits.differing(zip, other);
        if (differing <= 2) return most.zip.alike;
        boolean sameArea = zip >>> 12 == other >>> 12 || Digits.areSame(zip, other);
        return most.zip.units(sameArea ? 3 : 4);
    }

    private int email(long both, MemorySegment outlines, long at) {
        boolean plain = (both & Outline.PLAIN_EMAIL) != 0;
        if (!plain || Outline.maybeSameMail(asked[Outline.MAIL], word(outlines, at, Outline.MAIL))) {
            care += most.email.any;
            return most.email.most;
        }
        care += most.email.maybeSlip;
        long own = asked[Outline.MAILBOX];
        long other = word(outlines, at, Outline.MAILBOX);
        if (Outline.maybeFewEdits(own, other)) return most.email.most(3, 6);
        boolean nothing = Outline.maybeSameMailbox(own, other) || isOffice || most.maybeOffice(other);
        int different = most.email.units(6);
        return nothing ? Math.max(0, most.email.mostUnshared(5, 6)) : different;
    }

    /** False when surely no reading puts the given name of one side on the surname, or on a middle name, of the other. */
    private boolean maybeCrossed(long given, long surname, long middle) {
        long ownGiven = this.given;
        long ownSurname = this.surname;
        boolean one = Outline.maybeAlike(ownGiven, surname);
        boolean other = Outline.maybeAlike(ownSurname, given);
        if (middle != 0 || this.middle != 0)
            return ownGiven == 0
                    || given == 0
                    || one
                    || other
                    || Outline.maybeAlike(ownGiven, given)
                    || Outline.maybeAlike(ownGiven, middle)
                    || Outline.maybeAlike(this.middle, given);
        // A part that a side doesn't have stands in the way of nothing.
        return one && (other || ownSurname == 0 || given == 0) || other && (ownGiven == 0 || surname == 0);
    }

    private int given(long given, boolean crossing) {
        long own = this.given;
        if (crossing) {
            care += most.given.any;
            return Math.max(Math.max(sameGiven, most.given.alike), most.crossed);
        }
        if (own == 0 || given == 0) return 0;
        care += Outline.maybeSame(own, given) ? most.given.any : most.given.slip;
        if (Outline.maybeSame(own, given)) return Math.max(sameGiven, most.given.spelledAlike);
        return Outline.maybeAlike(own, given) ? alike(most.given, Outline.maybeVariants(own, given)) : most.otherGiven;
    }

    private static int alike(Bounds.Levels levels, boolean variants) {
        return variants ? levels.alike : levels.spelledAlike;
    }

    private int surname(long surname, long middle, boolean crossing) {
        long own = this.surname;
        if (own == 0 || surname == 0) return 0;
        care += crossing || Outline.maybeSame(own, surname) ? most.surname.any : most.surname.slip;
        if (Outline.maybeSame(own, surname)) return Math.max(sameSurname, most.surname.spelledAlike);
        boolean alike = Outline.maybeAlike(own, surname)
                || Outline.maybeAlike(own, middle)
                || Outline.maybeAlike(this.middle, surname);
        if (alike) return alike(most.surname, Outline.maybeVariants(own, surname));
        int different = most.surname.units(Tokens.DIFFERENT);
        return crossing ? Math.max(0, different) : different;
    }

    private int middle(long middle, boolean crossing) {
        long own = this.middle;
        if (own == 0 || middle == 0) return 0;
        care += crossing || own == middle ? most.middle.any : most.middle.slip;
        if (own == middle) return most.middle.known;
        if (Outline.maybeAlike(own, middle)) return most.middle.alike;
        int different = most.middle.units(Tokens.DIFFERENT);
        return crossing ? Math.max(0, different) : different;
    }
}
