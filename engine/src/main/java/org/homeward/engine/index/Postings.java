package org.homeward.engine.index;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.homeward.engine.text.Counts;

/**
 * Which mentions hold a term: from the term's key to postings, in ascending order of number when they are added so.
 *
 * <p>A posting is eight bytes: the number of the mention (28 bits) and its signature (36 bits), six small hashes of what else the mention
 * holds. A reader of a long list so sees at one glance which mentions may agree in more than the term, and need look at no others. See
 * {@link Ways}.
 *
 * <p>A term that one mention holds, as most do, is a slot of eight bytes: 32 bits of the key and the mention. The slots are ordered by
 * those bits and hashed by them: a miss ends at the first that is larger, and growing copies them in order. Two terms in about a
 * hundred, in ten million records, share their 32 bits and so a list: whoever must know that a mention holds the term asks the mention.
 */
final class Postings implements AutoCloseable {
    static final int SIGNATURE_BITS = 36;
    /** More mentions than a number of 28 bits tells apart can't be held. */
    static final int MOST_MENTIONS = 1 << 64 - SIGNATURE_BITS;

    private static final long SIGNATURE = (1L << SIGNATURE_BITS) - 1;
    /** Room behind the last place for a run that begins at it. */
    private static final int TAIL = 64;

    private static final int SMALLEST = 1 << 10;
    /** What more mentions than this share is of no use to anyone, and its list ends here. */
    static final int LONGEST = Slabs.largest() - 1;

    private final Slabs slabs = new Slabs();
    private LongTable slots = new LongTable(SMALLEST + TAIL);
    private int places = SMALLEST;
    /** Of all that has a slot, or had one since there were so many places. */
    private Marks marks = new Marks(places);

    private int used;
    private int lists;

    static long posting(int mention, long signature) {
        return (long) mention << SIGNATURE_BITS | signature;
    }

    static int mention(long posting) {
        return (int) (posting >>> SIGNATURE_BITS);
    }

    static long signature(long posting) {
        return posting & SIGNATURE;
    }

    /**
     * Posts a mention under many keys.
     *
     * @param signatures of mentions posted before: one that was alone in its list is posted with its own when a second comes
     */
    void addAll(long[] keys, int mention, long signature, IntToLongFunction signatures) {
        for (long key : keys) add(key, mention, signature, signatures);
    }

    /** Reads what adding to these lists would write to; see {@link #addAll}. */
    void bringNear(long[] keys, IntToLongFunction signatures) {
        long near = 0;
        for (long list : lists(keys, keys.length)) {
            int handle = (int) list;
            if (handle < 0) near ^= slabs.get(~handle + length(list));
            else if (handle > 0) near ^= signatures.applyAsLong(handle - 1);
        }
        Near.keep(near);
    }

    void add(long key, int mention, long signature, IntToLongFunction signatures) {
        if (mention >= MOST_MENTIONS) throw new IllegalStateException("more mentions than an index can hold");
        int hash = hash(key);
        int at = find(hash);
        if (at < 0) {
            insert(hash, mention + 1);
            return;
        }
        int handle = (int) slots.get(at);
        long posting = posting(mention, signature);
        int list = handle > 0
                ? pair(posting(handle - 1, signatures.applyAsLong(handle - 1)), posting)
                : appended(~handle, posting);
        slots.set(at, slot(hash, ~list));
    }

    void remove(long key, int mention) {
        int hash = hash(key);
        int at = find(hash);
        if (at < 0) return;
        int handle = (int) slots.get(at);
        if (handle == mention + 1) delete(at);
        else if (handle < 0) remove(~handle, mention);
    }

    /**
     * Which of the first so many keys are held, by place. Of most that aren't the marks tell so, and there no look-up waits for another's
     * memory.
     */
    int[] held(long[] keys, int count) {
        int[] held = new int[count];
        int maybe = 0;
        for (int i = 0; i < count; i++) {
            held[maybe] = i;
            if (marks.maybeHold(hash(keys[i]))) maybe++;
        }
        // Brings near what is looked at below: these loads wait for nothing.
        long near = 0;
        for (int i = 0; i < maybe; i++) near ^= slots.get(start(hash(keys[held[i]])));
        Near.keep(near);
        int sure = 0;
        for (int i = 0; i < maybe; i++) if (find(hash(keys[held[i]])) >= 0) held[sure++] = held[i];
        return Arrays.copyOf(held, sure);
    }

    int count(long key) {
        return length(list(key));
    }

    /** How many lists there are of more than one mention, at most. */
    int lists() {
        return lists;
    }

    /** How many mentions each list has that has more than one. */
    void counts(Counts.Visitor visitor) {
        for (int at = 0; at < slots.length(); at++) {
            long slot = slots.get(at);
            if ((int) slot < 0) visitor.term((int) (slot >>> 32), count(~(int) slot));
        }
    }

    void each(long key, IntConsumer mentions) {
        eachOf(list(key), mentions);
    }

    void eachOf(long list, IntConsumer mentions) {
        int handle = (int) list;
        if (handle > 0) mentions.accept(handle - 1);
        else for (int i = 1; i <= length(list); i++) mentions.accept(mention(slabs.get(~handle + i)));
    }

    // A list is known by its handle, that of its slot (low half), and its length (high half); 0 is that of a term
    // nobody holds.

    /** The lists of the first so many keys, by place: no look-up waits for the memory of another. */
    long[] lists(long[] keys, int count) {
        long[] lists = new long[count];
        // Brings near what is looked at below: these loads wait for nothing.
        for (int i = 0; i < count; i++) lists[i] = slots.get(start(hash(keys[i])));
        for (int i = 0; i < count; i++) lists[i] = handle(hash(keys[i]));
        for (int i = 0; i < count; i++) lists[i] = listOf((int) lists[i]);
        return lists;
    }

    long list(long key) {
        return listOf(handle(hash(key)));
    }

    /** The mentions of the list, in no order. */
    int[] mentions(long key) {
        var mentions = new Bag();
        each(key, mentions::add);
        return mentions.distinct();
    }

    /** The signatures of the list, in no order; none when one mention is alone in it. */
    long[] signatures(long key) {
        int at = find(hash(key));
        if (at < 0 || (int) slots.get(at) > 0) return new long[0];
        int block = ~(int) slots.get(at);
        return IntStream.rangeClosed(1, count(block))
                .mapToLong(i -> signature(slabs.get(block + i)))
                .toArray();
    }

    /**
     * Adds to {@code found} the mentions of smaller numbers in a {@link #list} whose signature passes; one that is alone in its list is added
     * whatever its signature.
     */
    void sift(long list, Sieve.Way way, int below, Bag found) {
        int handle = (int) list;
        if (handle >= 0) {
            if (handle > 0 && handle <= below) found.add(handle - 1);
            return;
        }
        int block = ~handle;
        var slab = slabs.slab(block);
        int first = Slabs.within(block) + 1;
        int end = first + length(list);
        for (int from = first; from < end; from += Long.SIZE) {
            long maybe = way.maybe(slab, from, Math.min(Long.SIZE, end - from));
            for (; maybe != 0; maybe &= maybe - 1) {
                long posting = slab.getAtIndex(ValueLayout.JAVA_LONG, from + Long.numberOfTrailingZeros(maybe));
                if (mention(posting) >= below || found.isFull()) return;
                if (way.passes(signature(posting))) found.add(mention(posting));
            }
        }
    }

    void write(StateWriter out) {
        out.putLong(places);
        out.putLong(used);
        out.putLong(slots.length());
        out.put(slots.memory());
        slabs.write(out);
    }

    /** Takes what {@link #write} wrote into these, which are empty. */
    void read(StateReader.Section in) {
        places = Math.toIntExact(in.getLong());
        used = Math.toIntExact(in.getLong());
        slots.close();
        slots = new LongTable(in.getCount(Long.BYTES));
        in.get(slots.memory());
        mark();
        slabs.read(in);
    }

    @Override
    public void close() {
        slabs.close();
        slots.close();
    }

    static int length(long list) {
        return (int) (list >>> Integer.SIZE);
    }

    private long listOf(int handle) {
        long count = handle > 0 ? 1 : handle < 0 ? count(~handle) : 0;
        return count << Integer.SIZE | handle & 0xffffffffL;
    }

    /** 0 when nobody holds the term. */
    private int handle(int hash) {
        int at = find(hash);
        return at < 0 ? 0 : (int) slots.get(at);
    }

    // A list's block begins with its count (high half) and the class of its size (low half).

    private int count(int block) {
        return (int) (slabs.get(block) >>> 32);
    }

    private int pair(long first, long second) {
        lists++;
        int block = slabs.allocate(0);
        slabs.set(block, 2L << 32);
        slabs.set(block + 1, first);
        slabs.set(block + 2, second);
        return block;
    }

    private int appended(int block, long posting) {
        int count = count(block);
        int sizeClass = (int) slabs.get(block);
        if (count == LONGEST) return block;
        if (count + 2 > Slabs.size(sizeClass)) block = moved(block, count, sizeClass);
        slabs.set(block + count + 1, posting);
        slabs.set(block, slabs.get(block) + (1L << 32));
        return block;
    }

    private int moved(int block, int count, int sizeClass) {
        int larger = slabs.allocate(sizeClass + 1);
        slabs.copy(block, larger, count + 1);
        slabs.set(larger, (long) count << 32 | sizeClass + 1);
        slabs.free(block, sizeClass);
        return larger;
    }

    private void remove(int block, int mention) {
        int count = count(block);
        for (int i = 1; i <= count; i++)
            if (mention(slabs.get(block + i)) == mention) {
                slabs.copy(block + i + 1, block + i, count - i);
                slabs.set(block, slabs.get(block) - (1L << 32));
                return;
            }
    }

    private static int hash(long key) {
        return (int) (key >>> 32);
    }

    private static long slot(int hash, int handle) {
        return (long) hash << 32 | handle & 0xffffffffL;
    }

    private int start(int hash) {
        return (int) ((hash & 0xffffffffL) * places >>> 32);
    }

    /** Where the slot of the hash is, or {@code -1 - } where it would go. */
    private int find(int hash) {
        int at = start(hash);
        long slot = slots.get(at);
        while (slot != 0 && Integer.compareUnsigned((int) (slot >>> 32), hash) < 0) slot = slots.get(++at);
        return slot != 0 && (int) (slot >>> 32) == hash ? at : -1 - at;
    }

    private void insert(int hash, int handle) {
        if (5L * (used + 1) > 4L * places) grow();
        int at = -1 - find(hash);
        int end = at;
        while (slots.get(end) != 0) end++;
        if (end == slots.length() - 1) {
            grow();
            insert(hash, handle);
            return;
        }
        for (int to = end; to > at; to--) slots.set(to, slots.get(to - 1));
        slots.set(at, slot(hash, handle));
        marks.add(hash);
        used++;
    }

    /** Takes a slot out and moves up those behind it that would rather lie there. */
    private void delete(int at) {
        int next = at + 1;
        for (long slot = slots.get(next); slot != 0 && start((int) (slot >>> 32)) < next; slot = slots.get(next)) {
            slots.set(next - 1, slot);
            next++;
        }
        slots.set(next - 1, 0);
        used--;
    }

    /** By a quarter, so that a quarter of the places is free on the whole. */
    private void grow() {
        places = (int) Math.min(Integer.MAX_VALUE - 1024L, places + (places >> 2));
        move(TAIL);
        mark();
    }

    /** Moves the slots to a table with so much behind its last place, or as much more as the last run needs. */
    private void move(int tail) {
        var old = slots;
        slots = new LongTable(places + tail);
        int free = 0;
        for (int at = 0; at < old.length(); at++) {
            long slot = old.get(at);
            if (slot == 0) continue;
            free = Math.max(free, start((int) (slot >>> 32)));
            if (free >= slots.length() - 1) {
                slots.close();
                slots = old;
                move(2 * tail);
                return;
            }
            slots.set(free++, slot);
        }
        old.close();
    }

    private void mark() {
        marks = new Marks(places);
        for (int at = 0; at < slots.length(); at++) if (slots.get(at) != 0) marks.add((int) (slots.get(at) >>> 32));
    }
}
