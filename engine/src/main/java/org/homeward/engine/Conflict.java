package org.homeward.engine;

import java.util.Optional;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.BirthDate;
import org.homeward.engine.text.PersonName;
import org.homeward.engine.text.Profile;

/**
 * Evidence that two mentions can't be one person, however much else agrees. Kept to what is hardly ever a slip of the pen: a single
 * date or a sex that differs is common in true pairs and only lowers the score.
 */
final class Conflict {
    private Conflict() {}

    /** The conflict in words, or empty. Symmetric but for the order in which it names the values. */
    static Optional<String> between(Profile a, Profile b, Scorer scorer) {
        return generations(a, b).or(() -> births(a, b, scorer));
    }

    private static Optional<String> generations(Profile a, Profile b) {
        var left = a.names().stream().filter(name -> name.generation() > 0).findFirst();
        var right = b.names().stream().filter(name -> name.generation() > 0).findFirst();
        if (left.isEmpty() || right.isEmpty() || anyGenerationShared(a, b)) return Optional.empty();
        return Optional.of("another generation: " + left.get().said() + " and "
                + right.get().said());
    }

    private static boolean anyGenerationShared(Profile a, Profile b) {
        return a.names().stream()
                .mapToInt(PersonName::generation)
                .anyMatch(generation ->
                        generation > 0 && b.names().stream().anyMatch(name -> name.generation() == generation));
    }

    /** Two full birth dates that differ, and a given name or a sex that differs too: brother and sister, not one child. */
    private static Optional<String> births(Profile a, Profile b, Scorer scorer) {
        var left = a.births().stream().filter(BirthDate::isDay).findFirst();
        var right = b.births().stream().filter(BirthDate::isDay).findFirst();
        if (left.isEmpty() || right.isEmpty() || anyBirthShared(a, b)) return Optional.empty();
        var parts = scorer.score(a, b).parts();
        var other = parts.stream()
                .filter(part -> part.bits() < 0)
                .filter(part -> part.property() == Property.GIVEN_NAME || part.property() == Property.SEX)
                .findFirst();
        boolean speaksAgainst =
                parts.stream().anyMatch(part -> part.property() == Property.BIRTH_DATE && part.bits() < 0);
        return speaksAgainst ? other.map(part -> differ(left.get(), right.get(), part)) : Optional.empty();
    }

    private static boolean anyBirthShared(Profile a, Profile b) {
        return a.births().stream()
                .anyMatch(left ->
                        b.births().stream().anyMatch(right -> left.from().equals(right.from())));
    }

    private static String differ(BirthDate left, BirthDate right, Part other) {
        return "birth dates " + left.said() + " and " + right.said() + " differ, and so does " + other.feature();
    }
}
