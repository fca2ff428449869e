package org.homeward.engine.text;

import java.util.List;
import java.util.Locale;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;

/**
 * A profile in {@value #WORDS} longs, one line of a processor's cache: enough to tell of most strangers that they are none, without reading their
 * values. A value that doesn't fit is left out, and its part is not {@linkplain #PLAIN_NAMES plain}: nothing may then be concluded from it.
 *
 * <p>What lies where is known to this class and to those who compare outlines by its methods.
 */
public final class Outline {
    public static final int WORDS = 8;

    /** Places of the words. */
    public static final int WHAT = 0;

    public static final int GIVEN = 1;
    public static final int SURNAME = 2;
    public static final int MIDDLE_AND_STREET = 3;
    public static final int BIRTH_AND_CITY = 4;
    public static final int PHONE_AND_ZIP = 5;
    public static final int MAILBOX = 6;
    /** The lower {@value #MAIL_BITS} bits; the others are for whoever keeps the outline. */
    public static final int MAIL = 7;

    public static final int MAIL_BITS = 28;

    /** One name, of one given name or surname at least, one of each and of middle names at most, none with a particle. */
    public static final long PLAIN_NAMES = 1L << 57;
    /** One birth date, of day, month and year. */
    public static final long PLAIN_BIRTH = 1L << 58;
    /** One phone, of North America. */
    public static final long PLAIN_PHONE = 1L << 59;
    /** One e-mail address. */
    public static final long PLAIN_EMAIL = 1L << 60;
    /** One address, whose postcode, if it has one, is five digits. */
    public static final long PLAIN_ADDRESS = 1L << 61;

    /** A bit for each {@link Property} of which something is said, by ordinal. */
    public static final long SAID = (1L << 47) - 1;

    private static final int SEX = 47;
    private static final int TYPE = 49;
    private static final int GENERATION = 53;
    private static final String SEXES = "FMX";

    // A token: the letters in it (26 bits), its first letter (5), a bit for each name it may stand for, as far as
    // hashes tell (17), hash
    // (9). The middle name has the first two only. Behind the given name a hash of the house number (7), behind the
    // surname one of the
    // state (6) and whether more is said of the address (1).
    private static final int LETTERS = 26;
    private static final int LETTERS_SHIFT = 'a' & 63;
    private static final int FIRST_SHIFT = LETTERS;
    private static final int ROOTS_SHIFT = LETTERS + 5;
    private static final int ROOTS = 17;
    private static final int HASH_SHIFT = ROOTS_SHIFT + ROOTS;
    private static final int HASH = 9;
    private static final int BEHIND = HASH_SHIFT + HASH;
    private static final int HOUSE = 7;
    private static final int STATE = 6;
    private static final long TOKEN = (1L << BEHIND) - 1;
    private static final long LETTERS_AND_FIRST = (1L << ROOTS_SHIFT) - 1;
    private static final long ALL_ROOTS = (1L << ROOTS) - 1 << ROOTS_SHIFT;
    /** Of a middle name no more is known than whether it may stand for another at all. */
    private static final long MIDDLE_HAS_ROOTS = 1L << 31;

    // A word: the letters in it (26 bits), its length (6).
    private static final int LENGTH_SHIFT = LETTERS;
    private static final int LONGEST_WORD = 63;

    // A phone: its ten digits (40 bits); behind it the postcode (20).
    private static final int PHONE_DIGITS = 10;
    private static final int ZIP_SHIFT = 4 * PHONE_DIGITS;
    private static final int ZIP_DIGITS = 5;

    // An e-mail address: the characters in it (40 bits), its length (8), a hash of its mailbox (16).
    private static final int CHARACTERS = 40;
    private static final int MAILBOX_LENGTH_SHIFT = CHARACTERS;
    private static final int MAILBOX_HASH_SHIFT = MAILBOX_LENGTH_SHIFT + 8;

    static {
        if (Property.values().length > SEX) throw new AssertionError("no room for so many properties");
    }

    private Outline() {}

    public static long[] of(Profile profile) {
        var words = new long[WORDS];
        words[WHAT] = said(profile) | (long) profile.type().ordinal() << TYPE;
        if (!profile.sex().isEmpty()) words[WHAT] |= (1L + SEXES.indexOf(profile.sex())) << SEX;
        if (profile.names().size() == 1) name(profile.names().getFirst(), words);
        if (profile.births().size() == 1) birth(profile.births().getFirst(), words);
        if (profile.phones().size() == 1) phone(profile.phones().getFirst().normal(), words);
        if (profile.addresses().size() == 1) address(profile.addresses().getFirst(), words);
        var emails = profile.emails();
        if (emails.size() == 1) email(emails.getFirst(), words);
        return words;
    }

    /** Ordinal of the {@link org.homeward.engine.model.EntityType}. */
    public static int type(long what) {
        return (int) (what >>> TYPE) & 15;
    }

    /** 1 to 3, the same for the same sex, or 0 when it isn't said. */
    public static int sex(long what) {
        return (int) (what >>> SEX) & 3;
    }

    /** As {@link PersonName#generation()}, of a plain name. */
    public static int generation(long what) {
        return (int) (what >>> GENERATION) & 15;
    }

    /** As in {@link Profile#says}, but of what is kept by a name of its own only what is there. */
    private static long said(Profile profile) {
        long said = profile.values().said();
        var others = profile.others();
        if (others.isEmpty()) return said;
        said &= ~ProfileValues.OTHERS;
        for (var key : others.keySet()) said |= ProfileValues.bit(property(key));
        return said;
    }

    private static Property property(String key) {
        for (var property : Property.values())
            if ((ProfileValues.OTHERS & ProfileValues.bit(property)) != 0
                    && property.name().toLowerCase(Locale.ROOT).equals(key)) return property;
        return Property.OTHER;
    }

    private static void name(PersonName name, long[] words) {
        if (name.generation() > 15 || !isPlain(name)) return;
        words[WHAT] |= PLAIN_NAMES | (long) name.generation() << GENERATION;
        for (var token : name.tokens())
            switch (token.position()) {
                case GIVEN -> words[GIVEN] |= token(token);
                case SURNAME -> words[SURNAME] |= token(token);
                case MIDDLE -> words[MIDDLE_AND_STREET] |= middle(token);
                case UNKNOWN -> throw new IllegalArgumentException("no plain name has words of no known place");
            }
    }

    private static boolean isPlain(PersonName name) {
        if (name.in(Position.GIVEN).isEmpty() && name.in(Position.SURNAME).isEmpty()) return false;
        for (var position : List.of(Position.GIVEN, Position.MIDDLE, Position.SURNAME))
            if (name.in(position).size() > 1) return false;
        for (var token : name.tokens())
            if (token.position() == Position.UNKNOWN || !token.particle().isEmpty()) return false;
        return true;
    }

    private static long token(Token token) {
        // An initial has no hash, and so is told from a name.
        if (token.isInitial()) return letters(token);
        long word = letters(token);
        for (var root : token.roots()) word |= 1L << ROOTS_SHIFT + Math.floorMod(mixed(root), ROOTS);
        return word | hash(token.text(), HASH) << HASH_SHIFT;
    }

    private static long letters(Token token) {
        return token.letters() >>> LETTERS_SHIFT & (1L << LETTERS) - 1
                | (token.text().charAt(0) & 31L) << FIRST_SHIFT;
    }

    private static long middle(Token token) {
        return letters(token) | (token.roots().isEmpty() ? 0 : MIDDLE_HAS_ROOTS);
    }

    /** So many bits, never all 0. */
    private static long hash(String text, int bits) {
        return Math.max(1, mixed(text) >>> Integer.SIZE - bits);
    }

    private static int mixed(String text) {
        return text.hashCode() * 0x9E3779B9;
    }

    /** The token in a word of given names or surnames; 0 when there is none. */
    public static long token(long word) {
        return word & TOKEN;
    }

    /** The middle name as a token that may stand for any name, when it may stand for one; 0 when there is none. */
    public static long middle(long word) {
        long token = word & LETTERS_AND_FIRST;
        if ((word & MIDDLE_HAS_ROOTS) != 0) token |= ALL_ROOTS;
        boolean initial = Long.bitCount(token & (1L << LETTERS) - 1) <= 1;
        return initial ? token : token | 1L << HASH_SHIFT;
    }

    /** True when both tokens may be the same name, by what is known of them; an initial is none. */
    public static boolean maybeSame(long a, long b) {
        return a >>> HASH_SHIFT == b >>> HASH_SHIFT && !isInitial(a);
    }

    private static boolean isInitial(long token) {
        return token >>> HASH_SHIFT == 0;
    }

    /** False when the two tokens surely have nothing in common, neither letters enough nor a name both may stand for; or when one is missing. */
    public static boolean maybeAlike(long a, long b) {
        if (a == 0 || b == 0) return false;
        if (isInitial(a) || isInitial(b)) return (a >>> FIRST_SHIFT & 31) == (b >>> FIRST_SHIFT & 31);
        if ((a & b & ALL_ROOTS) != 0) return true;
        long letters = (1L << LETTERS) - 1;
        return !areFewShared(a & letters, b & letters);
    }

    /**
     * Most pairs of strangers end here: neither few edits nor a like beginning is possible, and two counts of bits tell.
     *
     * @param a letters of a word, a bit each
     */
    public static boolean areFewShared(long a, long b) {
        return Long.bitCount(a ^ b) > Long.bitCount(a & b) + 1;
    }

    private static void birth(BirthDate birth, long[] words) {
        if (birth.packed() == 0) return;
        words[BIRTH_AND_CITY] |= birth.packed() & 0xffffffffL;
        words[WHAT] |= PLAIN_BIRTH;
    }

    /** The eight digits of a plain birth date, four bits each. */
    public static int birth(long word) {
        return (int) word;
    }

    private static void phone(String normal, long[] words) {
        if (normal.length() != 2 + PHONE_DIGITS || !normal.startsWith("+1")) return;
        words[PHONE_AND_ZIP] |= digits(normal, 2);
        words[WHAT] |= PLAIN_PHONE;
    }

    private static long digits(String text, int from) {
        long digits = 0;
        for (int i = from; i < text.length(); i++) digits = digits << 4 | text.charAt(i) - '0';
        return digits;
    }

    /** The digits of a plain phone, four bits each. */
    public static long phone(long word) {
        return word & (1L << ZIP_SHIFT) - 1;
    }

    /** The five digits of a plain address's postcode, four bits each, behind a bit that says there is one; 0 when it has none. */
    public static int zip(long word) {
        return (int) (word >>> ZIP_SHIFT);
    }

    private static void address(Address address, long[] words) {
        var zip = address.zip();
        if (!zip.isEmpty() && !isZip(zip)) return;
        words[WHAT] |= PLAIN_ADDRESS;
        if (!zip.isEmpty()) words[PHONE_AND_ZIP] |= (1L << 4 * ZIP_DIGITS | digits(zip, 0)) << ZIP_SHIFT;
        words[MIDDLE_AND_STREET] |= word(address.streetName()) << Integer.SIZE;
        words[BIRTH_AND_CITY] |= word(address.city()) << Integer.SIZE;
        if (!address.house().isEmpty()) words[GIVEN] |= hash(address.house(), HOUSE) << BEHIND;
        if (!address.state().isEmpty()) words[SURNAME] |= hash(address.state(), STATE) << BEHIND;
        if (!address.unit().isEmpty() || !address.country().isEmpty()) words[SURNAME] |= 1L << BEHIND + STATE;
    }

    private static boolean isZip(String zip) {
        if (zip.length() != ZIP_DIGITS) return false;
        for (int i = 0; i < ZIP_DIGITS; i++) if (zip.charAt(i) < '0' || zip.charAt(i) > '9') return false;
        return true;
    }

    private static long word(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1L << text.charAt(i);
        return letters >>> LETTERS_SHIFT & (1L << LETTERS) - 1
                | (long) Math.min(text.length(), LONGEST_WORD) << LENGTH_SHIFT;
    }

    /** The name of the street of a plain address, as {@link #maybeAlikeWords} compares it; 0 when there is none. */
    public static int street(long word) {
        return (int) (word >>> Integer.SIZE);
    }

    /** The same of the city. */
    public static int city(long word) {
        return (int) (word >>> Integer.SIZE);
    }

    /** What tells one house number from another, in the word of the given name; 0 when there is none. */
    public static long house(long word) {
        return word >>> BEHIND;
    }

    /** The same of the state, in the word of the surname. */
    public static long state(long word) {
        return word >>> BEHIND & (1L << STATE) - 1;
    }

    /** True when a plain address names a unit or a country, in the word of the surname. */
    public static boolean saysMore(long word) {
        return word >>> BEHIND + STATE != 0;
    }

    /**
     * False when two words surely are not alike: more than two edits apart, neither the beginning of the other, and their Jaro-Winkler
     * similarity below 0.9, for which no more of the two may be strange to the other than a half of one.
     */
    public static boolean maybeAlikeWords(int a, int b) {
        int letters = (1 << LETTERS) - 1;
        int lengthA = a >>> LENGTH_SHIFT;
        int lengthB = b >>> LENGTH_SHIFT;
        int onlyA = Integer.bitCount(a & ~b & letters);
        int onlyB = Integer.bitCount(b & ~a & letters);
        if (onlyA == 0 || onlyB == 0 || onlyA + onlyB <= 4) return true;
        if (lengthA == LONGEST_WORD || lengthB == LONGEST_WORD) return true;
        return 2 * (onlyA * lengthB + onlyB * lengthA) <= lengthA * lengthB;
    }

    private static void email(NormalValue email, long[] words) {
        words[MAILBOX] = mailbox(email.exact());
        words[MAIL] = half(email.exact()) << MAIL_BITS / 2 | half(email.folded());
        words[WHAT] |= PLAIN_EMAIL;
    }

    /** What stands in an outline for this e-mail address, which may be no more than a mailbox. */
    public static long mailbox(String email) {
        long characters = 0;
        for (int i = 0; i < email.length(); i++) characters |= 1L << character(email.charAt(i));
        int at = email.indexOf('@');
        return characters
                | Math.min(email.length(), 255L) << MAILBOX_LENGTH_SHIFT
                | hash(at < 0 ? email : email.substring(0, at), 16) << MAILBOX_HASH_SHIFT;
    }

    /** True when the two addresses, or what they come down to, may be the same. */
    public static boolean maybeSameMail(long a, long b) {
        long differ = a ^ b;
        int half = MAIL_BITS / 2;
        return (differ >>> half & (1L << half) - 1) == 0 || (differ & (1L << half) - 1) == 0;
    }

    private static long half(String text) {
        return mixed(text) >>> Integer.SIZE - MAIL_BITS / 2;
    }

    private static int character(char c) {
        if (c >= 'a' && c <= 'z') return c - 'a';
        if (c >= '0' && c <= '9') return 26 + c - '0';
        return 36 + (c & 3);
    }

    /** False when the two addresses surely differ in more than two characters and have not the same ones in another order. */
    public static boolean maybeFewEdits(long a, long b) {
        long characters = (1L << CHARACTERS) - 1;
        return Long.bitCount((a ^ b) & characters) <= 4
                && Math.abs((a >>> MAILBOX_LENGTH_SHIFT & 255) - (b >>> MAILBOX_LENGTH_SHIFT & 255)) <= 2;
    }

    /** True when both mailboxes may be the same, at whichever provider. */
    public static boolean maybeSameMailbox(long a, long b) {
        return a >>> MAILBOX_HASH_SHIFT == b >>> MAILBOX_HASH_SHIFT;
    }
}
