package org.homeward.engine.text;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One indexable normal value. Two mentions that share a term share evidence. */
public final class Term {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    /** By ordinal: where the hash of a value begins. */
    private static final long[] OF_FIELDS = Stream.of(Field.values())
            .mapToLong(field -> fnv(FNV_OFFSET, field.name()) * FNV_PRIME)
            .toArray();

    private final Field field;
    private final String value;
    private final long key;

    public Term(Field field, String value) {
        this.field = field;
        this.value = value;
        this.key = key(fnv(beginning(field), value));
    }

    public Field field() {
        return field;
    }

    public String value() {
        return value;
    }

    /**
     * A 64-bit key that is the same in every run and version: FNV-1a over the field's name and the value, finished with the mixer of
     * SplitMix64 (Steele, Lea, Flood 2014). Two of ten million terms share a key with a chance of about 3 in a million.
     */
    public long key() {
        return key;
    }

    // The key of a value that is never put together, letter by letter: key(next(next(beginning(field), 'a'), 'b')).

    /** Where the hash of a value of the field begins. */
    public static long beginning(Field field) {
        return OF_FIELDS[field.ordinal()];
    }

    /** The hash with one more letter. */
    public static long next(long hash, char letter) {
        return (hash ^ letter) * FNV_PRIME;
    }

    /** The {@link #key()} of the value that was hashed. */
    public static long key(long hash) {
        return mix(hash);
    }

    /** Spreads a number over all 64 bits (the finaliser of SplitMix64: Steele, Lea and Flood, OOPSLA 2014). */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long fnv(long hash, String text) {
        for (int i = 0; i < text.length(); i++) hash = next(hash, text.charAt(i));
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Term that && key == that.key && field == that.field && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key);
    }

    @Override
    public String toString() {
        return field + " " + value;
    }
}
