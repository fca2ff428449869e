package org.homeward.engine.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.text.Outline;

/** The outline of each mention, by its number: a line of memory each, outside the heap. */
public final class Outlines implements AutoCloseable {
    private static final int SHIFT = 16;
    private static final int MASK = (1 << SHIFT) - 1;
    private static final long BYTES = 8L * Outline.WORDS;
    private static final long MAIL = 8L * Outline.MAIL;

    private final Arena arena = Arena.ofShared();
    private MemorySegment[] pieces = new MemorySegment[8];
    private int size;

    /** @param ways whose signature is kept in the same line */
    public void add(long[] outline, Ways ways) {
        int piece = size >>> SHIFT;
        if (piece == pieces.length) pieces = Arrays.copyOf(pieces, piece * 2);
        if ((size & MASK) == 0) pieces[piece] = arena.allocate(BYTES << SHIFT, BYTES);
        MemorySegment.copy(outline, 0, pieces[piece], ValueLayout.JAVA_LONG, at(size), Outline.WORDS);
        long mail = outline[Outline.MAIL] | ways.signature() << Outline.MAIL_BITS;
        pieces[piece].set(ValueLayout.JAVA_LONG, at(size) + MAIL, mail);
        size++;
    }

    /** The words of the mention's outline, the last with its signature in the bits left over. */
    public long[] of(int mention) {
        return piece(mention).asSlice(at(mention), BYTES).toArray(ValueLayout.JAVA_LONG);
    }

    long signature(int mention) {
        return piece(mention).get(ValueLayout.JAVA_LONG, at(mention) + MAIL) >>> Outline.MAIL_BITS;
    }

    /** Ordinal of the mention's type. */
    int type(int mention) {
        return Outline.type(piece(mention).get(ValueLayout.JAVA_LONG, at(mention)));
    }

    /**
     * Those of these mentions whose type has its bit, in their order. Many are read in little more than the time of one, for none waits for
     * another's memory; and whoever reads their outlines next finds them at hand.
     *
     * @param types a bit for each type, by its ordinal
     */
    public int[] ofTypes(int[] mentions, long types) {
        int[] kept = new int[mentions.length];
        int count = 0;
        for (int mention : mentions) {
            kept[count] = mention;
            count += (int) (types >>> type(mention) & 1);
        }
        return Arrays.copyOf(kept, count);
    }

    /** What is told of a mention by where its outline lies. */
    @FunctionalInterface
    public interface Reader {
        int read(MemorySegment outlines, long at);
    }

    public int read(int mention, Reader reader) {
        return reader.read(piece(mention), at(mention));
    }

    /** Appends those that the file doesn't have yet. */
    void appendTo(Mapped file) {
        for (long from = file.end() / BYTES; from < size; ) {
            long to = Math.min(size, (from | MASK) + 1);
            file.append(piece((int) from).asSlice(at((int) from), BYTES * (to - from)));
            from = to;
        }
    }

    /** Takes all of the file into these, which are empty. */
    void read(Mapped file) {
        size = Math.toIntExact(file.end() / BYTES);
        pieces = new MemorySegment[Math.max(8, (size + MASK) >>> SHIFT)];
        for (int from = 0; from < size; from += 1 << SHIFT) {
            var piece = arena.allocate(BYTES << SHIFT, BYTES);
            file.get(BYTES * from, piece.asSlice(0, BYTES * Math.min(1 << SHIFT, size - from)));
            pieces[from >>> SHIFT] = piece;
        }
    }

    int size() {
        return size;
    }

    private MemorySegment piece(int mention) {
        return pieces[mention >>> SHIFT];
    }

    private static long at(int mention) {
        return BYTES * (mention & MASK);
    }

    @Override
    public void close() {
        arena.close();
    }
}
