package org.homeward.engine.match;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.NormalValue;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

/** Comparisons of plain values: numbers a machine gave out, addresses people chose, words people wrote. */
final class Values {
    /** The level of the same name at another provider. */
    private static final int ELSEWHERE = 5;

    static final Set<String> OFFICES = Set.of(
            ("info contact office admin support sales hello help mail reception frontdesk hr enquiries inquiries service webmaster postmaster"
                            + " noreply billing jobs press")
                    .split(" "));

    private static final int LONGEST_OFFICE =
            OFFICES.stream().mapToInt(String::length).max().orElseThrow();

    /** A number of fewer characters may be given out by two. */
    private static final int LONG_NUMBER = 6;
    /** So many first letters make two names of an issuer alike. */
    private static final int LIKE_ISSUER = 4;

    private Values() {}

    private static List<NormalValue> of(Function<Profile, List<NormalValue>> values, Profile profile, Profile other) {
        return Few.of(values.apply(profile), values.apply(other), NormalValue::folded);
    }

    /** A number given out by a machine: 1 same, 2 different. */
    static Comparison number(Field field, Function<Profile, List<NormalValue>> values) {
        return (pair, found) -> {
            for (var a : of(values, pair.a, pair.b))
                for (var b : of(values, pair.b, pair.a))
                    offer(a.exact().equals(b.exact()) ? 1 : 2, a, b, field, a.exact(), found);
        };
    }

    /**
     * Accounts, each said with who gave it out, {@code service:number}: 1 same, 2 the same number where who gave it out is written another
     * way, 3 two numbers given out by one. Numbers given out by others say nothing about each other.
     */
    static void account(Pair pair, Finding found) {
        for (var a : of(Profile::accounts, pair.a, pair.b))
            for (var b : of(Profile::accounts, pair.b, pair.a)) {
                int level = account(a.exact(), b.exact());
                if (level > 0) offer(level, a, b, Field.ACCOUNT, a.exact(), found);
            }
    }

    private static int account(String a, String b) {
        if (a.equals(b)) return 1;
        int left = a.lastIndexOf(':') + 1;
        int right = b.lastIndexOf(':') + 1;
        if (left == right && a.regionMatches(0, b, 0, left)) return 3;
        boolean number = a.length() - left >= LONG_NUMBER && a.substring(left).equals(b.substring(right));
        return number && left > 1 && right > 1 && a.regionMatches(0, b, 0, LIKE_ISSUER) ? 2 : 0;
    }

    /** Something a person copies: 1 same, 2 the same to an eye or a mailbox, 3 one character differs, 4 different. */
    static Comparison copied(Field field, Function<Profile, List<NormalValue>> values) {
        return (pair, found) -> {
            for (var a : of(values, pair.a, pair.b))
                for (var b : of(values, pair.b, pair.a)) offer(copied(a, b), a, b, field, a.folded(), found);
        };
    }

    private static int copied(NormalValue a, NormalValue b) {
        if (a.exact().equals(b.exact())) return 1;
        if (!a.folded().isEmpty() && a.folded().equals(b.folded())) return 2;
        return Similarity.edits(a.exact(), b.exact(), 1) == 1 ? 3 : 4;
    }

    /**
     * E-mail: 1 same, 2 the same mailbox, 3 one character differs, 4 two characters or only their order, 5 the same name at another
     * provider, 6 different.
     */
    static void email(Pair pair, Finding found) {
        for (var a : of(Profile::emails, pair.a, pair.b))
            for (var b : of(Profile::emails, pair.b, pair.a))
                if (!isOffice(a, b)) {
                    int level = email(a, b);
                    if (!isNameOnly(level, a.exact(), b.exact()) || !areMadeOfNames(a, b, pair))
                        offer(level, a, b, Field.EMAIL, a.folded(), found);
                }
    }

    /**
     * True when two mailboxes made of names agree in the names alone: at another provider, or but for their digits, which a provider asks for
     * when the name is taken.
     */
    private static boolean isNameOnly(int level, String a, String b) {
        if (level == ELSEWHERE) return true;
        return (level == 3 || level == 4) && withoutDigits(a).equals(withoutDigits(b));
    }

    private static String withoutDigits(String email) {
        var rest = new StringBuilder(email.length());
        for (int i = 0; i < email.length(); i++) if (!Character.isDigit(email.charAt(i))) rest.append(email.charAt(i));
        return rest.toString();
    }

    /** True when both give the mailbox of one office: the telephone they share is the office's too. */
    static boolean isOfOneOffice(Pair pair) {
        for (var a : pair.a.emails())
            for (var b : pair.b.emails()) if (a.exact().equals(b.exact()) && isOffice(a, b)) return true;
        return false;
    }

    /** An office's mailbox is answered by whoever works there: two who give it need not be one, nor be two. */
    private static boolean isOffice(NormalValue a, NormalValue b) {
        return isOffice(a.exact()) || isOffice(b.exact());
    }

    private static boolean isOffice(String email) {
        return email.indexOf('@') <= LONGEST_OFFICE && OFFICES.contains(mailbox(email));
    }

    /**
     * Then the mailboxes tell what the names tell, and nothing besides: half the world is called j.smith somewhere. One whose digits fell into the
     * name is a slip of the pen.
     */
    private static boolean areMadeOfNames(NormalValue a, NormalValue b, Pair pair) {
        return madeOfName(mailbox(a.exact()), pair) && madeOfName(mailbox(b.exact()), pair);
    }

    private static boolean madeOfName(String mailbox, Pair pair) {
        return madeOfName(mailbox, pair.a) || madeOfName(mailbox, pair.b);
    }

    private static boolean madeOfName(String mailbox, Profile profile) {
        for (var name : profile.names())
            for (var token : name.tokens())
                if (token.text().length() >= 3 && mailbox.contains(token.text())) return true;
        return false;
    }

    /** True of a level at which two mailboxes are the same, or nearly. */
    static boolean isLikeMailbox(int level) {
        return level < ELSEWHERE;
    }

    private static int email(NormalValue a, NormalValue b) {
        int copied = copied(a, b);
        if (copied < 4) return copied;
        if (Similarity.edits(a.exact(), b.exact(), 2) == 2 || Similarity.sameLetters(a.exact(), b.exact())) return 4;
        String left = mailbox(a.exact());
        return left.length() >= 5 && left.equals(mailbox(b.exact())) ? ELSEWHERE : ELSEWHERE + 1;
    }

    private static String mailbox(String email) {
        int at = email.indexOf('@');
        return at < 0 ? "" : email.substring(0, at);
    }

    /** A short code: 1 same, 2 one character differs, 3 different. */
    static int code(String a, String b) {
        if (a.equals(b)) return 1;
        return a.length() > 1 && b.length() > 1 && Similarity.edits(a, b, 1) == 1 ? 2 : 3;
    }

    /** Words: 1 same, 2 one letter differs, 3 alike, 4 different. */
    static int words(String a, String b) {
        if (a.equals(b)) return 1;
        if (Similarity.overlap(a, b) < 1) return 4;
        int shorter = Math.min(a.length(), b.length());
        int edits = Similarity.edits(a, b, 2);
        if (edits == 1 && shorter >= 3) return 2;
        boolean alike = edits == 2 && shorter >= 5
                || shorter >= 4 && (a.startsWith(b) || b.startsWith(a) || Similarity.sameLetters(a, b))
                || Similarity.jaroWinkler(a, b) >= 0.9;
        return alike ? 3 : 4;
    }

    /** One of {@link Profile#others()}, as words. */
    static Comparison other(String key) {
        return (pair, found) -> {
            var a = pair.a.others().get(key);
            var b = pair.b.others().get(key);
            if (a != null && b != null)
                found.offer(words(a, b), a, b, a.equals(b) ? new Term(Field.OTHER, key + "=" + a) : null);
        };
    }

    /** A measured number of {@link Profile#others()}: 1 within {@code near}, 2 within {@code far}, 3 different. */
    static Comparison measure(String key, int near, int far) {
        return (pair, found) -> {
            var a = pair.a.others().get(key);
            var b = pair.b.others().get(key);
            if (a == null || b == null) return;
            int apart = Math.abs(Integer.parseInt(a) - Integer.parseInt(b));
            found.offer(apart <= near ? 1 : apart <= far ? 2 : 3, a, b, null);
        };
    }

    static void sex(Pair pair, Finding found) {
        String a = pair.a.sex();
        String b = pair.b.sex();
        if (!a.isEmpty() && !b.isEmpty()) found.offer(a.equals(b) ? 1 : 2, a, b, null);
    }

    static List<NormalValue> of(Profile profile, Property property) {
        return profile.of(property);
    }

    /** @param value what both share, when they are the same */
    private static void offer(int level, NormalValue a, NormalValue b, Field field, String value, Finding found) {
        found.offer(
                level,
                a.said(),
                b.said(),
                a.exact(),
                b.exact(),
                level <= 2 && a.folded().equals(b.folded()) ? new Term(field, value) : null);
    }
}
