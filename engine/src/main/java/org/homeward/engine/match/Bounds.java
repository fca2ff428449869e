package org.homeward.engine.match;

import java.util.Arrays;
import java.util.List;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Outline;

/** The most each feature can say under one snapshot: what the {@link Bound}s of all profiles are made of. */
final class Bounds {
    /** Properties whose comparison is followed by {@link Bound}; of all others the best is taken. */
    private static final long FOLLOWED = bits(
            Property.GIVEN_NAME,
            Property.SURNAME,
            Property.MIDDLE_NAME,
            Property.SUFFIX,
            Property.BIRTH_DATE,
            Property.SEX,
            Property.PHONE,
            Property.EMAIL);

    private static final int LANE = 21;
    private static final int OF_THREE = 1 + units(Statistics.log2(3));
    private static final int[] SHARE = Arrays.stream(Care.SHARE)
            .mapToInt(share -> 1 + units(Statistics.log2(share)))
            .toArray();

    private static final long[] OFFICES =
            Values.OFFICES.stream().mapToLong(Outline::mailbox).toArray();

    final Levels given;
    final Levels surname;
    final Levels middle;
    final Levels generation;
    final Levels birth;
    final Levels sex;
    final Levels phone;
    final Levels email;
    final Levels street;
    final Levels city;
    final Levels zip;
    final Levels house;
    final Levels state;
    final Levels unit;
    final Levels country;
    /** What an address whose pieces aren't known can say of the care taken. */
    final long anyAddress;
    /** Names the other way round. */
    final int crossed;
    /** Given names that have nothing in common. */
    final int otherGiven;
    /** Log-odds before any evidence. */
    final int prior;
    /** The same for two of one household. */
    final int household;
    /** What rounding, and the household part of a pair that shares nothing, add up to at most. */
    final int slack;

    private final List<Feature> features;
    private final Weights weights;
    final Rarities rarities;
    private final int[] restOfSelf = new int[Long.SIZE];
    private final int[] restOfHousehold = new int[Long.SIZE];
    private final long rest;
    /** By property, what {@link #rest} can say of the care taken: see {@link Levels#any}. */
    private final long[] restOfCare = new long[Long.SIZE];

    Bounds(Statistics statistics, Rarities rarities) {
        this.weights = statistics.weights();
        this.features = weights.features();
        this.rarities = rarities;
        this.prior = units(statistics.prior());
        this.household = units(statistics.household());
        this.slack = 4 + (int) Math.ceil(Correlated.log2OnePlus(statistics.household()) * Weights.UNITS_PER_BIT);
        this.given = levels("given name");
        this.surname = levels("surname");
        this.middle = levels("middle name");
        this.generation = levels("generation");
        this.birth = levels("birth date");
        this.sex = levels("sex");
        this.phone = levels("phone");
        this.email = levels("e-mail");
        this.street = levels("street");
        this.city = levels("city");
        this.zip = levels("zip");
        this.house = levels("house number");
        this.state = levels("state");
        this.unit = levels("unit");
        this.country = levels("country");
        this.crossed = given.most(Tokens.CROSSED, Tokens.DISPLACED);
        this.otherGiven = Math.max(given.units(Tokens.DIFFERENT), given.units(Tokens.TWO_NAMES));
        this.anyAddress = street.any + house.any + unit.any + city.any + state.any + zip.any + country.any;
        long rest = 0;
        for (int f = 0; f < features.size(); f++) {
            int ordinal = features.get(f).property().ordinal();
            if ((FOLLOWED >>> ordinal & 1) != 0 || features.get(f).group() == Feature.Group.ADDRESS) continue;
            rest |= 1L << ordinal;
            var table = features.get(f).group() == Feature.Group.SELF ? restOfSelf : restOfHousehold;
            var levels = new Levels(f);
            table[ordinal] += Math.max(0, levels.most);
            restOfCare[ordinal] += levels.any;
        }
        this.rest = rest;
    }

    private static int units(double bits) {
        return (int) Math.rint(bits * Weights.UNITS_PER_BIT);
    }

    private static long bits(Property... properties) {
        long bits = 0;
        for (var property : properties) bits |= 1L << property.ordinal();
        return bits;
    }

    private Levels levels(String name) {
        for (int f = 0; f < features.size(); f++) if (features.get(f).name().equals(name)) return new Levels(f);
        throw new IllegalArgumentException("no feature is called " + name);
    }

    /** Of what is one's own and isn't followed, the most it can say when both sides say these properties. */
    int restOfSelf(long both) {
        return sum(both & rest, restOfSelf);
    }

    int restOfHousehold(long both) {
        return sum(both & rest, restOfHousehold);
    }

    /** What isn't followed can say of the care taken, when both sides say these properties. */
    long restOfCare(long both) {
        long sum = 0;
        for (long left = both & rest & Outline.SAID; left != 0; left &= left - 1)
            sum += restOfCare[Long.numberOfTrailingZeros(left)];
        return sum;
    }

    /** Numbers for the three points of {@link Care} in one, each of {@value #LANE} bits and with a sign; they add up as one. */
    private static long packed(int careful, int even, int careless) {
        return ((long) careful << 2 * LANE) + ((long) even << LANE) + careless;
    }

    /** The most that the care taken adds, of sums at its three points. Of the points the best is taken: the mean over them is never more. */
    static int mostOfCare(long packed) {
        int careless = (int) (packed << 64 - LANE >> 64 - LANE);
        long rest = packed - careless >> LANE;
        int even = (int) (rest << 64 - LANE >> 64 - LANE);
        int careful = (int) (rest - even >> LANE);
        int best = Math.max(careless, Math.max(even, careful));
        // log2(a p + b q + c r) <= log2 of the largest of the three products, and 1.585 of its being one of three.
        int shared = Math.max(even + SHARE[1], Math.max(careful + SHARE[0], careless + SHARE[2]));
        return Math.min(best, shared + OF_THREE);
    }

    /** False when the mailbox is surely no office's, of which {@link Values#email} says nothing. */
    boolean maybeOffice(long mailbox) {
        for (long office : OFFICES) if (Outline.maybeSameMailbox(mailbox, office)) return true;
        return false;
    }

    private static int sum(long properties, int[] table) {
        int sum = 0;
        for (long left = properties & Outline.SAID; left != 0; left &= left - 1)
            sum += table[Long.numberOfTrailingZeros(left)];
        return sum;
    }

    /** What the levels of one feature can say, the adjustment for a shared value included. */
    final class Levels {
        final int most;
        /** The most when no value is shared. */
        final int known;
        /** The most when the values are not the same. */
        final int alike;
        /** The most when they don't even stand for the same: of a name. */
        final int spelledAlike;

        // What the level reached says of the care taken, packed by its points.

        /** Of those that agree. */
        final long agree;
        /** Of those that slip. */
        final long slip;
        /** The most when they slip or aren't compared. */
        final long maybeSlip;
        /** The most whatever they do. */
        final long any;

        private final int number;
        private final Feature feature;

        private Levels(int number) {
            this.number = number;
            this.feature = features.get(number);
            int levels = feature.levels().size();
            this.most = most(1, levels);
            this.known = mostUnshared(1, Math.min(levels, Tokens.DIFFERENT));
            this.alike = mostUnshared(2, Math.min(levels, Tokens.DIFFERENT));
            this.spelledAlike = mostUnshared(Tokens.VARIANT + 1, Math.min(levels, Tokens.DIFFERENT));
            int[] agree = care(1, 1);
            int[] slip = care(2, levels);
            this.agree = packed(agree[0], agree[1], agree[2]);
            this.slip = packed(slip[0], slip[1], slip[2]);
            this.maybeSlip = packed(Math.max(0, slip[0]), Math.max(0, slip[1]), Math.max(0, slip[2]));
            this.any = packed(
                    Math.max(0, Math.max(agree[0], slip[0])),
                    Math.max(0, Math.max(agree[1], slip[1])),
                    Math.max(0, Math.max(agree[2], slip[2])));
        }

        /** By point of the care taken, the most these levels say of it. */
        private int[] care(int from, int to) {
            var most = new int[Care.AT.length];
            if (!weights.knowsCare()) return most;
            Arrays.fill(most, Integer.MIN_VALUE);
            for (int level = from; level <= to; level++)
                for (int z = 0; z < most.length; z++)
                    most[z] =
                            Math.max(most[z], (int) Math.ceil(weights.care(number, level)[z] * Weights.UNITS_PER_BIT));
            return most;
        }

        /** The most of these levels, whatever value is shared. */
        int most(int from, int to) {
            return mostUnshared(from, to)
                    + (feature.rarity() == Feature.Rarity.VOCABULARY ? Bounds.units(Rarities.MOST_ADDED) : 0);
        }

        int units(int level) {
            return weights.units(number, level);
        }

        /** A level of those who share a value that so many hold. */
        int shared(int level, long holders) {
            return units(level) + adjust(level, holders);
        }

        /** What sharing a value that so many hold adds to a level. */
        int adjust(int level, long holders) {
            return holders == Rarities.NONE
                    ? 0
                    : rarities.adjust(feature, holders, units(level), weights.u(number, level));
        }

        /** The most of these levels, none of which shares a value. */
        int mostUnshared(int from, int to) {
            int most = Integer.MIN_VALUE;
            for (int level = from; level <= to; level++) most = Math.max(most, units(level));
            return most;
        }
    }
}
