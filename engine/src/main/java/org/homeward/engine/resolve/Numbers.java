package org.homeward.engine.resolve;

import java.util.Arrays;

/** A set of numbers that knows in which order they came. A few are looked through, more are hashed. */
public final class Numbers {
    private static final int FEW = 8;

    private int[] numbers = new int[FEW];
    /** By hash, the place of a number plus one; stale while there are only a few. */
    private int[] table = {};

    private int size;

    static Numbers of(int[] distinct) {
        var numbers = new Numbers();
        for (int number : distinct) numbers.add(number);
        return numbers;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return numbers[place];
    }

    /** False when it was there already. */
    public boolean add(int number) {
        if (place(number) >= 0) return false;
        if (size == numbers.length) numbers = Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = number;
        if (size == FEW + 1 || size > FEW && 2 * size > table.length) hash();
        else if (size > FEW) enter(size - 1);
        return true;
    }

    boolean contains(int number) {
        return place(number) >= 0;
    }

    /** How many came before it, or -1 when it isn't there. */
    int place(int number) {
        if (size <= FEW) {
            for (int place = 0; place < size; place++) if (numbers[place] == number) return place;
            return -1;
        }
        for (int at = start(number); table[at] != 0; at = next(at))
            if (numbers[table[at] - 1] == number) return table[at] - 1;
        return -1;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }

    void clear() {
        size = 0;
    }

    private void hash() {
        table = new int[4 * Integer.highestOneBit(size)];
        for (int place = 0; place < size; place++) enter(place);
    }

    private void enter(int place) {
        int at = start(numbers[place]);
        while (table[at] != 0) at = next(at);
        table[at] = place + 1;
    }

    private int start(int number) {
        int hash = number * 0x9E3779B9;
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    private int next(int at) {
        return at + 1 & table.length - 1;
    }
}
