package org.homeward.engine.resolve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntBinaryOperator;

/** The pairs of one piece of a component, by place in canonical order. */
final class Piece implements Clusters.Pairs {
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final int size;
    private final int prior;
    /** Bonds of the pairs, at {@link #at}, the smaller place first. */
    private final int[] bonds;

    private final BitSet same = new BitSet();
    private final BitSet different = new BitSet();

    /**
     * @param weigh finds the {@link Bond} of two mentions that no edge ties
     * @param prior see {@link Evidence#prior}
     */
    Piece(int[] mentions, Ties ties, IntBinaryOperator weigh, int prior) {
        this.size = mentions.length;
        this.prior = prior;
        this.bonds = new int[size * size];
        Arrays.fill(bonds, UNKNOWN);
        var places = Numbers.of(mentions);
        for (int i = 0; i < size; i++) {
            read(i, mentions[i], places, ties);
            for (int j = i + 1; j < size; j++)
                if (bonds[at(i, j)] == UNKNOWN) bonds[at(i, j)] = weigh.applyAsInt(mentions[i], mentions[j]);
        }
    }

    private void read(int i, int mention, Numbers places, Ties ties) {
        var edges = ties.edges;
        for (int node = edges.first(mention); node != Edges.NONE; node = edges.next(node)) {
            int j = places.place(edges.other(node));
            if (j > i) bonds[at(i, j)] = edges.bond(node);
        }
        mark(i, ties.same(mention), places, same);
        mark(i, ties.different(mention), places, different);
    }

    private void mark(int i, int[] others, Numbers places, BitSet marks) {
        for (int other : others) {
            int j = places.place(other);
            if (j > i) marks.set(at(i, j));
        }
    }

    private int at(int i, int j) {
        return i * size + j;
    }

    @Override
    public int prior() {
        return prior;
    }

    @Override
    public int score(int i, int j) {
        return Bond.units(bonds[at(i, j)]);
    }

    @Override
    public boolean together(int i, int j) {
        return same.get(at(i, j));
    }

    @Override
    public boolean apart(int i, int j) {
        return different.get(at(i, j)) || Bond.conflicting(bonds[at(i, j)]);
    }
}
