package org.homeward.engine.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which mentions are one entity. An entity is known by its leader, the member with the smallest mention id. */
final class Partition {
    static final int ABSENT = -1;

    private int[] leaders = new int[0];
    /** Members in canonical order, by leader; a mention alone has no entry. */
    private final Map<Integer, int[]> members = new HashMap<>();

    /** The leader of the mention's entity, or {@link #ABSENT}. */
    int leader(int mention) {
        return mention < leaders.length ? leaders[mention] : ABSENT;
    }

    int[] members(int leader) {
        var group = members.get(leader);
        return group == null ? new int[] {leader} : group;
    }

    /** Makes these mentions, in canonical order, one entity of their own. */
    void group(int[] inOrder) {
        for (int mention : inOrder) {
            grow(mention);
            leaders[mention] = inOrder[0];
            members.remove(mention);
        }
        if (inOrder.length > 1) members.put(inOrder[0], inOrder);
    }

    void remove(int mention) {
        members.remove(mention);
        if (mention < leaders.length) leaders[mention] = ABSENT;
    }

    private void grow(int mention) {
        if (mention < leaders.length) return;
        int before = leaders.length;
        leaders = Arrays.copyOf(leaders, Math.max(mention + 1, Math.max(1 << 10, before * 2)));
        Arrays.fill(leaders, before, leaders.length, ABSENT);
    }
}
