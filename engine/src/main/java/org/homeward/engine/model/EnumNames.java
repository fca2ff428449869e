package org.homeward.engine.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The names of an enum as {@link RecordBytes} has them, found both ways without making a string. */
final class EnumNames<E extends Enum<E>> {
    private final E[] constants;
    /** By ordinal. */
    private final byte[][] names;
    /** Ordinals by the hash of the name, one more than they are; at 0 a search ends. */
    private final int[] places;

    EnumNames(E[] constants) {
        this.constants = constants;
        this.names = new byte[constants.length][];
        this.places = new int[Integer.highestOneBit(constants.length) * 4];
        for (int ordinal = 0; ordinal < constants.length; ordinal++) {
            names[ordinal] = constants[ordinal].name().getBytes(StandardCharsets.US_ASCII);
            int place = place(names[ordinal], 0, names[ordinal].length);
            while (places[place] != 0) place = next(place);
            places[place] = ordinal + 1;
        }
    }

    byte[] name(E constant) {
        return names[constant.ordinal()];
    }

    /** The constant named from {@code from} to {@code to}; throws {@link IllegalArgumentException} when there is none. */
    E constant(byte[] bytes, int from, int to) {
        for (int place = place(bytes, from, to); places[place] != 0; place = next(place)) {
            var name = names[places[place] - 1];
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) return constants[places[place] - 1];
        }
        var name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        throw new IllegalArgumentException(
                "no " + constants[0].getDeclaringClass().getSimpleName() + " is named " + name);
    }

    private int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
        return (hash ^ hash >>> 7) & places.length - 1;
    }

    private int next(int place) {
        return place + 1 & places.length - 1;
    }
}
