package org.homeward.clearinghouse.staff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the desk plans with somebody.
 *
 * @param who user name
 * @param team null for whoever gets no work by itself
 * @param states postal codes of the states they cover; empty when they cover none in particular
 * @param languages they speak beside English, as in {@code Spanish}
 */
public record Profile(String who, @Nullable Team team, List<String> states, List<String> languages, Set<Skill> skills) {
    public Profile {
        states = List.copyOf(states);
        languages = List.copyOf(languages);
        skills = Set.copyOf(skills);
    }

    static Profile none(String who) {
        return new Profile(who, null, List.of(), List.of(), Set.of());
    }

    public boolean covers(String state) {
        return states.contains(state);
    }

    public boolean speaks(String language) {
        return languages.stream().anyMatch(language::equalsIgnoreCase);
    }

    /** In the order of the enumeration. */
    public List<Skill> known() {
        return skills.stream().sorted().toList();
    }
}
