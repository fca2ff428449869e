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

    /** True for a piece of an address that many addresses have in common. */
    boolean isOfAnArea() {
        return switch (property) {
            case CITY, STATE, ZIP, COUNTRY -> true;
            default -> false;
        };
    }

    /** Sharing it is worth this many bits less at home: about one pair of siblings in thirty are twins, or share a mailbox. */
    private static final double NOW_AND_THEN = 5;

    /** Of so many bits for one entity rather than strangers, those that speak as well for two people of one household. */
    double sharedAtHome(int level, double bits) {
        if (group != Group.SELF) return Math.max(bits, 0);
        // Mailboxes that are alike as well as one that is shared, or one letter's difference would count for more than
        // none.
        boolean nowAndThen = property == Property.EMAIL || property == Property.BIRTH_DATE && level == 1;
        return nowAndThen ? Math.max(bits - NOW_AND_THEN, 0) : 0;
    }
}
