package org.homeward.engine.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.text.Outline;

/** The outline of each mention, by its number: a line of memory each. */
public final class Outlines {
    private static final long BYTES = 8L * Outline.WORDS;
    private static final long MAIL = 8L * Outline.MAIL;

    private final Mapped file;

    /** @param file with nothing in it but outlines */
    public Outlines(Mapped file) {
        this.file = file;
    }

    /** @param ways whose signature is kept in the same line */
    public void add(long[] outline, Ways ways) {
        long[] line = outline.clone();
        line[Outline.MAIL] |= ways.signature() << Outline.MAIL_BITS;
        file.append(MemorySegment.ofArray(line));
    }

    /** The words of the mention's outline, the last with its signature in the bits left over. */
    public long[] of(int mention) {
        return file.piece(at(mention))
                .asSlice(Mapped.within(at(mention)), BYTES)
                .toArray(ValueLayout.JAVA_LONG);
    }

    long signature(int mention) {
        return word(mention, MAIL) >>> Outline.MAIL_BITS;
    }

    /** Ordinal of the mention's type. */
    int type(int mention) {
        return Outline.type(word(mention, 0));
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
        return reader.read(file.piece(at(mention)), Mapped.within(at(mention)));
    }

    int size() {
        return Math.toIntExact(file.end() / BYTES);
    }

    private long word(int mention, long within) {
        return file.piece(at(mention)).get(ValueLayout.JAVA_LONG, Mapped.within(at(mention)) + within);
    }

    private static long at(int mention) {
        return BYTES * mention;
    }
}
