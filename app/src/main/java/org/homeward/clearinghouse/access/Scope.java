package org.homeward.clearinghouse.access;

import java.util.Optional;
import java.util.Set;

/**
 * What a user may read, as a filter: the same for a page, a list, a count, a suggestion and the index.
 *
 * @param kinds the compartments open to them
 * @param onlyAgency the ORI whose things alone they see; empty for all
 */
public record Scope(Set<Ref.Kind> kinds, Optional<String> onlyAgency) {
    public Scope {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a thing of this kind and agency may be known to them. */
    public boolean includes(Ref.Kind kind, String agencyOri) {
        return kinds.contains(kind) && onlyAgency.map(agencyOri::equals).orElse(true);
    }
}
