package org.homeward.engine.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.homeward.engine.model.MentionId;

/**
 * Mentions that changed their entity, and the leaders they had before. Of mentions that stay with their leader nothing is kept: as long
 * as there are any, the leader, which is one of them, stays too.
 */
final class Moves {
    private final Numbers mentions = new Numbers();
    /** By place of the mention, the leader it had. */
    private int[] leaders = new int[8];
    /** Leaders whose records are held no more. */
    private final Map<Integer, MentionId> gone = new HashMap<>();

    boolean isEmpty() {
        return mentions.size() == 0;
    }

    /** Keeps that the mention leaves this leader's entity; only what it left first counts. */
    void note(int mention, int leader) {
        if (!mentions.add(mention)) return;
        if (mentions.size() > leaders.length) leaders = Arrays.copyOf(leaders, 2 * leaders.length);
        leaders[mentions.size() - 1] = leader;
    }

    /** Keeps the id of a leader that is about to be forgotten. */
    void noteGone(int leader, MentionId id) {
        gone.put(leader, id);
    }

    /**
     * What was noted since the last call, by the entities' ids before.
     *
     * @param now the leader a mention has now, or {@link Partition#ABSENT}
     */
    List<Move> take(IntUnaryOperator now, Evidence evidence) {
        var moves = new TreeMap<MentionId, SortedSet<MentionId>>();
        long last = -1;
        for (long pair : pairs(now)) {
            if (pair == last || (int) pair == Partition.ABSENT) continue;
            moves.computeIfAbsent(id((int) (pair >>> 32), evidence), from -> new TreeSet<>())
                    .add(evidence.id((int) pair));
            last = pair;
        }
        mentions.clear();
        gone.clear();
        var taken = new ArrayList<Move>();
        moves.forEach((from, to) -> {
            if (to.size() > 1 || !to.first().equals(from)) taken.add(new Move(from, to));
        });
        return taken;
    }

    /** Leaders before and now (high and low half) of what moved and of the leaders left, in ascending order. */
    private long[] pairs(IntUnaryOperator now) {
        var pairs = new long[2 * mentions.size()];
        for (int i = 0; i < mentions.size(); i++) {
            pairs[2 * i] = pair(leaders[i], now.applyAsInt(mentions.get(i)));
            pairs[2 * i + 1] = pair(leaders[i], now.applyAsInt(leaders[i]));
        }
        Arrays.sort(pairs);
        return pairs;
    }

    private static long pair(int before, int now) {
        return (long) before << 32 | now & 0xffffffffL;
    }

    private MentionId id(int leader, Evidence evidence) {
        var id = gone.get(leader);
        return id == null ? evidence.id(leader) : id;
    }
}
