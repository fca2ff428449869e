package org.homeward.engine.text;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Values read again and again as the same objects, so that what follows from them is worked out once. Direct-mapped by the bytes they are
 * read from: a value that falls on another's place replaces it, so it never grows, and a race between threads costs a second object and
 * no more.
 */
final class Interned<T> {
    static final Interned<PersonName.Token> TOKENS = new Interned<>(1 << 17);
    static final Interned<BirthDate> BIRTHS = new Interned<>(1 << 16);

    private final @Nullable Entry<T>[] entries;

    private record Entry<T>(byte[] bytes, T value) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Interned(int places) {
        entries = new Entry[places];
    }

    T get(byte[] bytes, int from, int to, Supplier<T> read) {
        int place = place(bytes, from, to);
        var entry = entries[place];
        if (entry != null && Arrays.equals(entry.bytes, 0, entry.bytes.length, bytes, from, to)) return entry.value;
        var value = read.get();
        entries[place] = new Entry<>(Arrays.copyOfRange(bytes, from, to), value);
        return value;
    }

    private int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
        hash *= 0x9E3779B9;
        return (hash ^ hash >>> 15) & entries.length - 1;
    }
}
