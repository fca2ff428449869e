package org.homeward.engine.text;

import java.util.List;
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
    /** One address. */
    public static final long PLAIN_ADDRESS = 1L << 61;
    /** One phone of seven digits or more, and not of North America: a slip of the pen, or a number without its area. */
    public static final long OTHER_PHONE = 1L << 62;

    /** A bit for each {@link Property} of which something is said, by ordinal. */
    public static final long SAID = (1L << 47) - 1;

    private static final int SEX = 47;
    private static final int TYPE = 49;
    private static final int GENERATION = 53;
    private static final String SEXES = "FMX";

    // A word: the letters in it (26 bits), its length (5).
    private static final int LETTERS = 26;
    private static final int LETTERS_SHIFT = 'a' & 63;
    private static final int LENGTH_SHIFT = LETTERS;
    private static final int LENGTH = 5;
    private static final int LONGEST = (1 << LENGTH) - 1;

    // A token: its word, whether it may stand for another name (1 bit), a bit for each such name and each sound of its
    // own, as far as hashes tell (16), hash (9). The middle name has the first two only.
    // Behind the given name a hash of the house number (7), behind the surname one of the state (6) and whether more is
    // said of the address (1).
    private static final int HAS_ROOTS = LENGTH_SHIFT + LENGTH;
    private static final int KEYS_SHIFT = HAS_ROOTS + 1;
    private static final int KEYS = 16;
    private static final int HASH_SHIFT = KEYS_SHIFT + KEYS;
    private static final int HASH = 9;
    private static final long ALL_LETTERS = (1L << LETTERS) - 1;
    private static final int BEHIND = HASH_SHIFT + HASH;
    private static final int HOUSE = 7;
    private static final int STATE = 6;
    private static final long TOKEN = (1L << BEHIND) - 1;
    private static final long ALL_KEYS = (1L << KEYS) - 1 << KEYS_SHIFT;

    // A phone: its ten digits (40 bits), of another one the last seven.
    // Behind it the postcode: its five digits (20) and whether there is one (1).
    private static final int PHONE_DIGITS = 10;
    private static final int ENDING = 7;
    private static final int ZIP_SHIFT = 4 * PHONE_DIGITS;
    private static final int ZIP_DIGITS = 5;
    /** In place of a postcode that is not five digits. */
    public static final int OTHER_ZIP = (1 << 4 * ZIP_DIGITS + 1) - 1;

    // An e-mail address: the characters that are an odd number of times in it (40 bits), its length (8), a hash of its
    // mailbox (16). Of a long one, which has most characters in it, that tells more than which those are.
    private static final int CHARACTERS = 40;
    /** Edits are counted in so many characters, so that a longer value may be alike whatever the rest of it. */
    private static final int COMPARED = 64;

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
        for (var key : others.keySet()) said |= ProfileValues.bit(Profile.property(key));
        return said;
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
            if (token.position() == Position.UNKNOWN
                    || !token.particle().isEmpty()
                    || (token.letters() & ~(ALL_LETTERS << LETTERS_SHIFT)) != 0) return false;
        return true;
    }

    private static long token(Token token) {
        long word = middle(token);
        // An initial has no hash, and so is told from a name.
        if (token.isInitial()) return word;
        for (var root : token.roots()) word |= key(root);
        for (var sound : token.phonetic()) word |= key(sound);
        return word | hash(token.text(), HASH) << HASH_SHIFT;
    }

    private static long middle(Token token) {
        return word(token.text()) | (token.roots().isEmpty() ? 0 : 1L << HAS_ROOTS);
    }

    private static long key(String text) {
        return 1L << KEYS_SHIFT + Math.floorMod(mixed(text), KEYS);
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

    /** The middle name as a token that may sound like any, and stand for any name when it may stand for one; 0 when there is none. */
    public static long middle(long word) {
        long token = word & (1L << KEYS_SHIFT) - 1;
        return length(token) <= 1 ? token : token | ALL_KEYS | 1L << HASH_SHIFT;
    }

    /**
     * True when both tokens may be the same name, by what is known of them; an initial is none. Two names that may stand for others are the
     * same then.
     */
    public static boolean maybeSame(long a, long b) {
        return a == b && !isInitial(a);
    }

    /** True when both tokens may stand for one name, and are not the same. */
    public static boolean maybeVariants(long a, long b) {
        return (a & b & ALL_KEYS) != 0 && (a & b & 1L << HAS_ROOTS) != 0 && a != b;
    }

    private static boolean isInitial(long token) {
        return token >>> HASH_SHIFT == 0;
    }

    /**
     * False when the two tokens surely have nothing in common, neither a name both may stand for, nor their spelling, nor letters enough and a
     * sound; or when one is missing.
     */
    public static boolean maybeAlike(long a, long b) {
        if (a == 0 || b == 0) return false;
        if (isInitial(a) || isInitial(b)) return (a & b & ALL_LETTERS) != 0;
        if (maybeVariants(a, b)) return true;
        if (areFewShared(a & ALL_LETTERS, b & ALL_LETTERS)) return false;
        return (a & b & ALL_KEYS) != 0 || maybeSpelledAlike(a, b);
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
        if (normal.length() == 2 + PHONE_DIGITS && normal.startsWith("+1")) {
            words[PHONE_AND_ZIP] |= digits(normal, 2);
            words[WHAT] |= PLAIN_PHONE;
        } else if (normal.length() >= ENDING && areDigits(normal)) {
            words[PHONE_AND_ZIP] |= digits(normal, normal.length() - ENDING);
            words[WHAT] |= OTHER_PHONE;
        }
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    private static long digits(String text, int from) {
        long digits = 0;
        for (int i = from; i < text.length(); i++) digits = digits << 4 | text.charAt(i) - '0';
        return digits;
    }

    /** The digits of a plain phone, four bits each; of another one the last seven. */
    public static long phone(long word) {
        return word & (1L << ZIP_SHIFT) - 1;
    }

    /** The last seven digits of a phone, of whichever kind. */
    public static long ending(long phone) {
        return phone & (1L << 4 * ENDING) - 1;
    }

    /** The five digits of a plain address's postcode, four bits each, behind a bit that says there is one; 0 when it has none. See {@link #OTHER_ZIP}. */
    public static int zip(long word) {
        return (int) (word >>> ZIP_SHIFT);
    }

    private static void address(Address address, long[] words) {
        words[WHAT] |= PLAIN_ADDRESS;
        words[PHONE_AND_ZIP] |= (long) zip(address.zip()) << ZIP_SHIFT;
        words[MIDDLE_AND_STREET] |= word(address.streetName()) << Integer.SIZE;
        words[BIRTH_AND_CITY] |= word(address.city()) << Integer.SIZE;
        if (!address.house().isEmpty()) words[GIVEN] |= hash(address.house(), HOUSE) << BEHIND;
        if (!address.state().isEmpty()) words[SURNAME] |= hash(address.state(), STATE) << BEHIND;
        if (!address.unit().isEmpty() || !address.country().isEmpty()) words[SURNAME] |= 1L << BEHIND + STATE;
    }

    private static int zip(String zip) {
        if (zip.isEmpty()) return 0;
        return zip.length() == ZIP_DIGITS && areDigits(zip) ? 1 << 4 * ZIP_DIGITS | (int) digits(zip, 0) : OTHER_ZIP;
    }

    private static long word(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= 1L << text.charAt(i);
        return letters >>> LETTERS_SHIFT & ALL_LETTERS | (long) Math.min(text.length(), LONGEST) << LENGTH_SHIFT;
    }

    private static int length(long word) {
        return (int) (word >>> LENGTH_SHIFT) & LONGEST;
    }

    /** The name of the street of a plain address, as {@link #maybeSpelledAlike} compares it; 0 when there is none. */
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
     * similarity below 0.9, for which the letters they have in common must be three quarters of both, on average.
     */
    public static boolean maybeSpelledAlike(long a, long b) {
        int lengthA = length(a);
        int lengthB = length(b);
        int onlyA = Long.bitCount(a & ~b & ALL_LETTERS);
        int onlyB = Long.bitCount(b & ~a & ALL_LETTERS);
        if (onlyA == 0 || onlyB == 0 || lengthA == LONGEST || lengthB == LONGEST) return true;
        if (onlyA + onlyB <= 4 && Math.abs(lengthA - lengthB) <= 2) return true;
        int common = Math.min(lengthA - onlyA, lengthB - onlyB);
        return 2 * common * (lengthA + lengthB) >= 3 * lengthA * lengthB;
    }

    private static void email(NormalValue email, long[] words) {
        words[MAILBOX] = mailbox(email.exact());
        words[MAIL] = half(email.exact()) << MAIL_BITS / 2 | half(email.folded());
        words[WHAT] |= PLAIN_EMAIL;
    }

    /** What stands in an outline for this e-mail address, which may be no more than a mailbox. */
    public static long mailbox(String email) {
        long characters = 0;
        for (int i = 0; i < email.length(); i++) characters ^= 1L << character(email.charAt(i));
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
        long lengthA = a >>> MAILBOX_LENGTH_SHIFT & 255;
        long lengthB = b >>> MAILBOX_LENGTH_SHIFT & 255;
        if (Math.min(lengthA, lengthB) >= COMPARED - 2) return true;
        return Math.abs(lengthA - lengthB) <= 2 && Long.bitCount((a ^ b) & (1L << CHARACTERS) - 1) <= 4;
    }

    /** True when both mailboxes may be the same, at whichever provider. */
    public static boolean maybeSameMailbox(long a, long b) {
        return a >>> MAILBOX_HASH_SHIFT == b >>> MAILBOX_HASH_SHIFT;
    }
}
