package org.homeward.engine.resolve;

import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/**
 * The accepted pairs, in no order. Each is kept twice, once for either mention, as a node of three ints in one long column: the other
 * mention, the pair's {@link Bond}, and the mention's next node. Nodes given back form a chain of their own and are used again.
 */
public final class Edges {
    static final int NONE = Column.NONE;

    private static final int OTHER = 0;
    private static final int BOND = 1;
    private static final int NEXT = 2;
    private static final int NODE = 3;

    /** Mentions whose nodes are read together. */
    private static final int AHEAD = 64;

    /** By mention, its first node. */
    private final Column firsts = new Column();

    private final Column nodes = new Column();
    private int end;
    private int free = NONE;
    /** Keeps a compiler from leaving out loads whose one use is to have been made. */
    private int lastNear;

    void add(int a, int b, int bond) {
        put(a, b, bond);
        put(b, a, bond);
    }

    /** Writes each pair with its bond. */
    void write(StateWriter out, int end) {
        for (int from = 0; from < end; from += AHEAD) {
            int to = Math.min(end, from + AHEAD);
            bringNear(from, to);
            for (int mention = from; mention < to; mention++)
                for (int node = first(mention); node != NONE; node = next(node)) {
                    if (other(node) < mention) continue;
                    out.putInt(mention);
                    out.putInt(other(node));
                    out.putInt(bond(node));
                }
        }
    }

    /** Reads the first node of each, of which none waits for the memory of another. */
    private void bringNear(int from, int to) {
        int near = 0;
        for (int mention = from; mention < to; mention++) near ^= other(Math.max(0, first(mention)));
        lastNear = near;
    }

    void read(StateReader.Section in) {
        while (in.hasMore()) add(in.getInt(), in.getInt(), in.getInt());
    }

    /** Takes out all edges of a mention. */
    void remove(int mention) {
        for (int node = first(mention); node != NONE; ) {
            drop(other(node), mention);
            int next = next(node);
            release(node);
            node = next;
        }
        if (first(mention) != NONE) firsts.set(mention, NONE);
    }

    /** What is done with each edge of a mention. */
    @FunctionalInterface
    public interface Visitor {
        /** @param units log-odds in {@link Clusters#UNITS} of a bit */
        void edge(int other, int units);
    }

    public void each(int mention, Visitor visitor) {
        for (int node = first(mention); node != NONE; node = next(node))
            visitor.edge(other(node), Bond.units(bond(node)));
    }

    /** The first node of a mention's edges, or {@link #NONE}. */
    int first(int mention) {
        return firsts.get(mention);
    }

    int next(int node) {
        return nodes.get(node + NEXT);
    }

    int other(int node) {
        return nodes.get(node + OTHER);
    }

    int bond(int node) {
        return nodes.get(node + BOND);
    }

    private void put(int mention, int other, int bond) {
        int node = take();
        nodes.set(node + OTHER, other);
        nodes.set(node + BOND, bond);
        nodes.set(node + NEXT, first(mention));
        firsts.set(mention, node);
    }

    private void drop(int mention, int other) {
        int before = NONE;
        int node = first(mention);
        while (other(node) != other) {
            before = node;
            node = next(node);
        }
        if (before == NONE) firsts.set(mention, next(node));
        else nodes.set(before + NEXT, next(node));
        release(node);
    }

    private int take() {
        int node = free;
        if (node != NONE) {
            free = next(node);
            return node;
        }
        if (end > Integer.MAX_VALUE - 2 * NODE) throw new IllegalStateException("more links than can be held");
        end += NODE;
        return end - NODE;
    }

    private void release(int node) {
        nodes.set(node + NEXT, free);
        free = node;
    }
}
