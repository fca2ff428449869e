package org.homeward.engine.match;

import java.util.List;
import org.homeward.engine.model.Property;

/**
 * One thing that is compared about two profiles.
 *
 * @param name in words a page can show, unique: {@code birth date}
 * @param property the property a page shows it under
 * @param group whose circumstance it tells of
 * @param rarity how the rarity of a shared value changes the weight of sharing it
 * @param comparison finds the level
 * @param levels best agreement first; the last is disagreement
 */
record Feature(String name, Property property, Group group, Rarity rarity, Comparison comparison, List<Level> levels) {
    /** Whose circumstance a feature tells of. */
    enum Group {
        /** The person's own. */
        SELF,
        /** Shared by those who live together. */
        HOUSEHOLD,
        /** The same, and a piece of one address: its pieces come together and go together. */
        ADDRESS
    }

    /** See {@link Rarities}. */
    enum Rarity {
        /** The value says nothing more than that it is shared. */
        IGNORED,
        /** A value of a vocabulary: names, towns. Rare ones weigh more, common ones less. */
        VOCABULARY,
        /** Given out once: what many hold is a hub, and what few hold weighs the same. */
        IDENTIFIER
    }

    Feature {
        levels = List.copyOf(levels);
    }

    /** Sharing a birth date is worth this many bits less among siblings: about one pair in thirty are twins. */
    private static final double TWINS = 5;

    /** Of so many bits for one entity rather than strangers, those that speak as well for two people of one household. */
    double sharedAtHome(int level, double bits) {
        if (group != Group.SELF) return Math.max(bits, 0);
        return property == Property.BIRTH_DATE && level == BirthComparison.SAME ? Math.max(bits - TWINS, 0) : 0;
    }
}
