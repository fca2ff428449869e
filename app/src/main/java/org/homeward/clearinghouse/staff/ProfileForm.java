package org.homeward.clearinghouse.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * A profile as a form says it.
 *
 * @param states {@code NV, UT CA}
 * @param languages with commas between
 */
record ProfileForm(
        @Nullable String team,
        @Nullable String states,
        @Nullable String languages,
        @Nullable List<String> skills) {
    private static final int MOST_LANGUAGES = 12;

    static ProfileForm of(Profile profile) {
        return new ProfileForm(
                profile.team() == null ? "" : profile.team().name(),
                String.join(" ", profile.states()),
                String.join(", ", profile.languages()),
                profile.known().stream().map(Enum::name).toList());
    }

    public boolean knows(Skill skill) {
        return skills != null && skills.contains(skill.name());
    }

    /** Throws {@link Conflict} that names the field. */
    Profile profile(String who, Predicate<String> isState) {
        return new Profile(who, chosenTeam(), typedStates(isState), typedLanguages(), chosenSkills());
    }

    private @Nullable Team chosenTeam() {
        if (team == null || team.isEmpty()) return null;
        return Arrays.stream(Team.values())
                .filter(known -> known.name().equals(team))
                .findFirst()
                .orElseThrow(() -> new Conflict("Team: choose one of the list."));
    }

    private List<String> typedStates(Predicate<String> isState) {
        var typed = parts(states, "[\\s,;]+").stream()
                .map(state -> state.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        for (var state : typed)
            if (!isState.test(state))
                throw new Conflict("States: " + (state.length() > 20 ? "one of them" : state)
                        + " is no state. Enter two letters each, as NV UT CA.");
        return typed;
    }

    private List<String> typedLanguages() {
        var typed = parts(languages, "\\s*[,;\\n]\\s*").stream().distinct().toList();
        if (typed.size() > MOST_LANGUAGES || typed.stream().anyMatch(language -> language.length() > 40))
            throw new Conflict("Languages: enter at most 12, of at most 40 letters each, with commas between.");
        return typed;
    }

    private Set<Skill> chosenSkills() {
        var known = EnumSet.noneOf(Skill.class);
        for (var skill : Skill.values()) if (knows(skill)) known.add(skill);
        return known;
    }

    private static List<String> parts(@Nullable String typed, String between) {
        if (typed == null) return List.of();
        return Arrays.stream(typed.strip().split(between))
                .filter(part -> !part.isBlank())
                .toList();
    }
}
