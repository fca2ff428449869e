package org.homeward.engine.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

    void add(long key, int count) {
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
        counts[slot] += count;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        for (long key : sorted()) {
            out.writeLong(key);
            out.writeInt(get(key));
        }
    }

    static KeyCounts read(DataInput in) throws IOException {
        int size = in.readInt();
        if (size < 0) throw new IOException("a negative number of counts: " + size);
        var read = new KeyCounts();
        for (int i = 0; i < size; i++) read.add(in.readLong(), in.readInt());
        return read;
    }

    String digest(long total) {
        var sha = sha256();
        var buffer = ByteBuffer.allocate(12);
        sha.update(ByteBuffer.allocate(8).putLong(total).flip());
        for (long key : sorted())
            sha.update(buffer.clear().putLong(key).putInt(get(key)).flip());
        return HexFormat.of().formatHex(sha.digest());
    }

    private long[] sorted() {
        var sorted = new long[size];
        int n = 0;
        for (long key : keys) if (key != 0) sorted[n++] = key;
        Arrays.sort(sorted);
        return sorted;
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
