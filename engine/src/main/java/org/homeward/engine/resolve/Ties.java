package org.homeward.engine.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homeward.engine.model.MentionId;

/** What ties mentions together: accepted pairs, and what people said is the same. */
final class Ties {
    final Edges edges = new Edges();
    private final Evidence evidence;
    private final Ledger ledger;
    private final Order order;

    Ties(Evidence evidence, Ledger ledger) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.order = new Order(evidence);
    }

    /** False when nothing can tie the mention to another. */
    boolean any(int mention) {
        return edges.first(mention) != Edges.NONE || judged(mention);
    }

    /** True when people may have judged it. */
    boolean judged(int mention) {
        return !ledger.isEmpty() && ledger.mayName(evidence.key(mention));
    }

    /** What hangs together with the mention, itself included, in canonical order. */
    int[] component(int seed) {
        var component = new Numbers();
        component.add(seed);
        for (int i = 0; i < component.size(); i++) addTied(component.get(i), component);
        return order.sorted(component.toArray());
    }

    void addTied(int mention, Numbers tied) {
        for (int node = edges.first(mention); node != Edges.NONE; node = edges.next(node)) tied.add(edges.other(node));
        for (int other : same(mention)) tied.add(other);
    }

    /** What people said is the same, the mention included when they said anything. */
    int[] same(int mention) {
        return judged(mention, ledger::same);
    }

    int[] different(int mention) {
        return judged(mention, ledger::different);
    }

    private int[] judged(int mention, Function<MentionId, SortedSet<MentionId>> others) {
        return judged(mention) ? held(others.apply(evidence.id(mention))).toArray() : NOBODY;
    }

    private static final int[] NOBODY = {};

    /** The numbers of those whose records are held. */
    IntStream held(SortedSet<MentionId> mentions) {
        return mentions.stream().mapToInt(evidence::number).filter(number -> number >= 0);
    }

    /** The pieces of a component that are compared as a whole, each in canonical order. */
    List<int[]> pieces(int[] component) {
        if (component.length <= Component.LARGEST) return List.of(component);
        var places = Numbers.of(component);
        var among = new ArrayList<Component.Tie>();
        for (int place = 0; place < component.length; place++) {
            int mention = component[place];
            for (int node = edges.first(mention); node != Edges.NONE; node = edges.next(node)) {
                int other = places.place(edges.other(node));
                if (place < other) among.add(new Component.Tie(place, other, Bond.units(edges.bond(node)), false));
            }
            for (int same : same(mention)) {
                int other = places.place(same);
                if (place < other) among.add(new Component.Tie(place, other, 0, true));
            }
        }
        return Component.pieces(component, among);
    }
}
