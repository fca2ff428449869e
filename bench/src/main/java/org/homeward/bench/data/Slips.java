package org.homeward.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;

/** What goes wrong between two times a person is written down. */
public final class Slips {
    private static final int MOST_TRIES = 100;

    private Slips() {}

    /** A copy in which each field has, 22 times in a hundred, one character replaced, and is 12 times in a hundred left out. */
    public static List<Clue> ofAQuery(List<Clue> values, SplittableRandom random) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            var copy = new ArrayList<Clue>();
            for (var value : values) {
                int chance = random.nextInt(100);
                if (chance < 12) continue;
                copy.add(chance < 34 ? new Clue(value.property(), replaced(value.said(), random)) : value);
            }
            if (!copy.isEmpty()) return copy;
        }
        throw new IllegalArgumentException("nothing to copy");
    }

    /**
     * The second row of a person: slips of four kinds, fields left out, names the wrong way round, and sometimes another address,
     * telephone or e-mail.
     *
     * @param others the values of someone else, for what has changed
     */
    static List<Clue> ofTheArchive(List<Clue> values, SplittableRandom random, List<Clue> others) {
        boolean moved = random.nextInt(100) < 8;
        boolean swapped = random.nextInt(100) < 2;
        var copy = new ArrayList<Clue>();
        for (int i = 0; i < values.size(); i++) {
            var value = changed(values.get(i).property(), moved, random) ? others.get(i) : values.get(i);
            int chance = random.nextInt(100);
            if (chance < 5) continue;
            var said = chance < 17 ? slip(value.said(), random) : value.said();
            copy.add(new Clue(swapped ? otherName(value.property()) : value.property(), said));
        }
        return copy.isEmpty() ? values : copy;
    }

    private static boolean changed(Property property, boolean moved, SplittableRandom random) {
        return switch (property) {
            case HOUSE_NUMBER, STREET, CITY, STATE, ZIP -> moved;
            case PHONE -> random.nextInt(100) < 12;
            case EMAIL -> random.nextInt(100) < 8;
            default -> false;
        };
    }

    private static Property otherName(Property property) {
        return switch (property) {
            case GIVEN_NAME -> Property.SURNAME;
            case SURNAME -> Property.GIVEN_NAME;
            default -> property;
        };
    }

    private static String slip(String said, SplittableRandom random) {
        int at = random.nextInt(said.length());
        return switch (random.nextInt(4)) {
            case 0 -> said.length() < 2 ? said : said.substring(0, at) + said.substring(at + 1);
            case 1 -> said.substring(0, at) + like(said.charAt(at), random) + said.substring(at);
            case 2 ->
                at == 0
                        ? said
                        : said.substring(0, at - 1) + said.charAt(at) + said.charAt(at - 1) + said.substring(at + 1);
            default -> replaced(said, random);
        };
    }

    /** One letter by another letter, or one digit by another digit. */
    static String replaced(String said, SplittableRandom random) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            int at = random.nextInt(said.length());
            char old = said.charAt(at);
            if (Character.isLetterOrDigit(old))
                return said.substring(0, at) + other(old, random) + said.substring(at + 1);
        }
        return said;
    }

    private static char other(char old, SplittableRandom random) {
        char drawn = like(old, random);
        return drawn == old ? other(old, random) : drawn;
    }

    private static char like(char kind, SplittableRandom random) {
        return (char) (Character.isDigit(kind) ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
    }
}
