package org.homeward.engine.resolve;

import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/**
 * The accepted pairs, in no order, as five ints each in one long column: both mentions, their {@link Bond}, and for either of them its next
 * pair. A node is a pair as seen from one of its mentions. Pairs given back form a chain of their own and are used again.
 */
public final class Edges {
    static final int NONE = Column.NONE;

    // A node is twice the number of its pair, and one more when it is seen from the second mention.

    private static final int BOND = 2;
    private static final int NEXT = 3;
    private static final int PAIR = 5;

    /** By mention, its first node. */
    private final Column firsts = new Column();

    private final Column pairs = new Column();
    /** Pairs there were ever; those given back name no mention. */
    private int end;

    private int free = NONE;

    void add(int a, int b, int bond) {
        int pair = take();
        pairs.set(PAIR * pair + BOND, bond);
        put(2 * pair, a);
        put(2 * pair + 1, b);
    }

    private void put(int node, int mention) {
        pairs.set(own(node), mention);
        setNext(node, first(mention));
        firsts.set(mention, node);
    }

    /** Writes each pair with its bond, in the order in which they lie in memory. */
    void write(StateWriter out) {
        for (int at = 0; at < PAIR * end; at += PAIR) {
            if (pairs.get(at) == NONE) continue;
            out.putInt(pairs.get(at));
            out.putInt(pairs.get(at + 1));
            out.putInt(pairs.get(at + BOND));
        }
    }

    void read(StateReader.Section in) {
        while (in.hasMore()) add(in.getInt(), in.getInt(), in.getInt());
    }

    /** Takes out all edges of a mention. */
    void remove(int mention) {
        for (int node = first(mention); node != NONE; ) {
            int next = next(node);
            leave(other(node), node ^ 1);
            release(node >> 1);
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
        return pairs.get(PAIR * (node >> 1) + NEXT + (node & 1));
    }

    /** The mention that the node's own is one with. */
    int other(int node) {
        return pairs.get(own(node ^ 1));
    }

    int bond(int node) {
        return pairs.get(PAIR * (node >> 1) + BOND);
    }

    private static int own(int node) {
        return PAIR * (node >> 1) + (node & 1);
    }

    private void setNext(int node, int next) {
        pairs.set(PAIR * (node >> 1) + NEXT + (node & 1), next);
    }

    private void leave(int mention, int node) {
        int before = NONE;
        for (int at = first(mention); at != node; at = next(at)) before = at;
        if (before == NONE) firsts.set(mention, next(node));
        else setNext(before, next(node));
    }

    private int take() {
        int pair = free;
        if (pair != NONE) {
            free = next(2 * pair);
            return pair;
        }
        if (end == Integer.MAX_VALUE / PAIR) throw new IllegalStateException("more links than can be held");
        return end++;
    }

    private void release(int pair) {
        pairs.set(PAIR * pair, NONE);
        setNext(2 * pair, free);
        free = pair;
    }
}
