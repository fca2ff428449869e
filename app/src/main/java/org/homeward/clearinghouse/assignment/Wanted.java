package org.homeward.clearinghouse.assignment;

import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.staff.Skill;

/**
 * What a case or a request asks of whoever has it.
 *
 * @param owner user name of whoever has it now; empty while nobody has
 * @param state postal code; empty when not known
 * @param place the state in words: {@code Nevada, where the child is missing}
 * @param languages beside English
 */
record Wanted(Ref ref, String owner, String state, String place, List<String> languages, Set<Skill> skills) {
    Wanted {
        languages = List.copyOf(languages);
        skills = Set.copyOf(skills);
    }

    boolean isCase() {
        return ref.kind() == Ref.Kind.CASE;
    }
}
