package org.homeward.engine;

import java.util.List;
import java.util.Optional;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.BirthDate;
import org.homeward.engine.text.Profile;

/**
 * Evidence that two mentions can't be one person, however much else agrees. Kept to what is hardly ever a slip of the pen: a single
 * date or a sex that differs is common in true pairs and only lowers the score.
 */
final class Conflict {
    /** Bits against a pair from which it counts as impossible: one pair in 360 says so much and is one person after all. */
    private static final double SURE = 8.5;

    /** The same of what tells one of a household from another, where what they share is said by living together: one in 64. */
    private static final double FAMILY = 6;

    /** What people of one household don't share. */
    private static final List<Property> OWN = List.of(
            Property.EMAIL,
            Property.SCREEN_NAME,
            Property.ACCOUNT,
            Property.SSN,
            Property.NCIC_NUMBER,
            Property.DEVICE);

    private static final List<Property> OWN_BUT_MAILBOX =
            OWN.stream().filter(own -> own != Property.EMAIL).toList();

    private Conflict() {}

    /** True when there is one. Symmetric. */
    static boolean holds(Profile a, Profile b, Scorer scorer) {
        return generationsDiffer(a, b) || birthsDiffer(a, b, scorer) || namesDiffer(a, b, scorer);
    }

    /** The same in words, which name the values in the order given; or empty. */
    static Optional<String> between(Profile a, Profile b, Scorer scorer) {
        return betweenGenerations(a, b)
                .or(() -> birthsDiffer(a, b, scorer) ? Optional.of(births(a, b, scorer)) : Optional.empty())
                .or(() -> namesDiffer(a, b, scorer)
                        ? Optional.of("two given names in one household: " + name(a) + " and " + name(b))
                        : Optional.empty());
    }

    /** The conflict of two generations in words, or empty. */
    static Optional<String> betweenGenerations(Profile a, Profile b) {
        return generationsDiffer(a, b)
                ? Optional.of("another generation: " + ofGeneration(a, b) + " and " + ofGeneration(b, a))
                : Optional.empty();
    }

    /** True when both name a generation and none in common: father and son. Symmetric. */
    static boolean generationsDiffer(Profile a, Profile b) {
        boolean differ = false;
        for (var left : a.names())
            for (var right : b.names()) {
                int one = left.generation(right);
                int other = right.generation(left);
                if (one > 0 && one == other) return false;
                differ |= one > 0 && other > 0;
            }
        return differ;
    }

    private static String ofGeneration(Profile profile, Profile beside) {
        for (var name : profile.names())
            for (var other : beside.names()) if (name.generation(other) > 0) return name.said();
        throw new IllegalArgumentException("no name says a generation");
    }

    /**
     * Two full birth dates that differ, and a given name or a sex that differs too: brother and sister, not one child. Or dates so far apart
     * that they alone are sure, or together with a household that explains what else is shared: father and son. Neither of those who share
     * what is one's own. How much that says is known by the weights: where many hands typed, both are often wrong together.
     */
    private static boolean birthsDiffer(Profile a, Profile b, Scorer scorer) {
        if (!saysDay(a.births()) || !saysDay(b.births()) || anyBirthShared(a.births(), b.births())) return false;
        double births = scorer.bits(a, b, Property.BIRTH_DATE);
        if (births >= 0) return false;
        double other = scorer.bits(a, b, besides(a, b, scorer));
        if (other < 0) return births + other <= -SURE && !shareWhatIsOwn(a, b, scorer, OWN_BUT_MAILBOX);
        boolean family = births <= -FAMILY && scorer.isGenerationApart(a, b);
        double against = family ? births + scorer.household(a, b) : births;
        return against <= -SURE && !shareWhatIsOwn(a, b, scorer, OWN);
    }

    /** Given names known for two, and the rest is what people of one household share, a mailbox too: brother and sister, if not twins. */
    private static boolean namesDiffer(Profile a, Profile b, Scorer scorer) {
        double given = scorer.bits(a, b, Property.GIVEN_NAME);
        return given <= -FAMILY
                && scorer.areTwoNames(a, b)
                && given + scorer.household(a, b) <= -SURE
                && !shareWhatIsOwn(a, b, scorer, OWN_BUT_MAILBOX);
    }

    private static boolean shareWhatIsOwn(Profile a, Profile b, Scorer scorer, List<Property> what) {
        for (var own : what) if (scorer.bits(a, b, own) > 0) return true;
        return false;
    }

    /** What speaks against the pair besides the birth dates: the given name or the sex, whichever does more. */
    private static Property besides(Profile a, Profile b, Scorer scorer) {
        return scorer.bits(a, b, Property.SEX) < scorer.bits(a, b, Property.GIVEN_NAME)
                ? Property.SEX
                : Property.GIVEN_NAME;
    }

    private static String name(Profile profile) {
        return profile.names().getFirst().said();
    }

    private static boolean saysDay(List<BirthDate> births) {
        for (var birth : births) if (birth.isDay()) return true;
        return false;
    }

    private static boolean anyBirthShared(List<BirthDate> a, List<BirthDate> b) {
        for (var left : a) for (var right : b) if (left.from().equals(right.from())) return true;
        return false;
    }

    private static String births(Profile a, Profile b, Scorer scorer) {
        var besides = besides(a, b, scorer);
        var differ = "birth dates " + day(a).said() + " and " + day(b).said() + " differ";
        if (scorer.bits(a, b, besides) >= 0) return differ + " by more than a slip of the pen";
        return differ + ", and so does " + (besides == Property.SEX ? "sex" : "given name");
    }

    private static BirthDate day(Profile profile) {
        return profile.births().stream().filter(BirthDate::isDay).findFirst().orElseThrow();
    }
}
