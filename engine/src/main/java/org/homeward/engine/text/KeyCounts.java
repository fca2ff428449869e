package org.homeward.engine.text;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A map from non-zero 64-bit keys to counts, with linear probing. A key of zero is counted as one: the same for everybody. */
final class KeyCounts {
    private long[] keys;
    private int[] counts;
    private int size;

    KeyCounts() {
        this(new long[1 << 10], new int[1 << 10], 0);
    }

    private KeyCounts(long[] keys, int[] counts, int size) {
        this.keys = keys;
        this.counts = counts;
        this.size = size;
    }

    KeyCounts copy() {
        return new KeyCounts(keys.clone(), counts.clone(), size);
    }

    int size() {
        return size;
    }

    int get(long key) {
        return counts[slot(nonZero(key))];
    }

    void increment(long key) {
        key = nonZero(key);
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (3L * (size + 1) > 2L * keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot]++;
    }

    String digest(long total) {
        var sorted = new long[size];
        int n = 0;
        for (long key : keys) if (key != 0) sorted[n++] = key;
        Arrays.sort(sorted);
        var sha = sha256();
        var buffer = ByteBuffer.allocate(12);
        sha.update(ByteBuffer.allocate(8).putLong(total).flip());
        for (long key : sorted)
            sha.update(buffer.clear().putLong(key).putInt(get(key)).flip());
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Where the key is, or the free slot where it would go. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        var old = new KeyCounts(keys, counts, size);
        keys = new long[old.keys.length * 2];
        counts = new int[old.keys.length * 2];
        for (int i = 0; i < old.keys.length; i++) {
            if (old.keys[i] == 0) continue;
            int slot = slot(old.keys[i]);
            keys[slot] = old.keys[i];
            counts[slot] = old.counts[i];
        }
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
