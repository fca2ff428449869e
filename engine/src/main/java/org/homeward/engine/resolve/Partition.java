package org.homeward.engine.resolve;

/**
 * Which mentions are one entity. An entity is known by its leader, the member with the smallest mention id. Its members form a ring: each
 * knows the next, and a mention alone knows none.
 */
final class Partition {
    static final int ABSENT = Column.NONE;
    private static final int ALONE = Column.NONE;

    private final Column leaders = new Column();
    private final Column nexts = new Column();

    /** The leader of the mention's entity, or {@link #ABSENT}. */
    int leader(int mention) {
        return leaders.get(mention);
    }

    /** Above every mention that has a leader. */
    int end() {
        return leaders.end();
    }

    /** The member after this one: the mention itself when it is alone or absent. */
    int next(int mention) {
        int next = nexts.get(mention);
        return next == ALONE ? mention : next;
    }

    /** The members of the mention's entity, from the mention on. */
    int[] members(int mention) {
        int size = 1;
        for (int at = next(mention); at != mention; at = next(at)) size++;
        var members = new int[size];
        for (int i = 0, at = mention; i < size; at = next(at)) members[i++] = at;
        return members;
    }

    /** Makes the mention an entity of its own. The ring it was in is left as it was. */
    void alone(int mention) {
        leaders.set(mention, mention);
        if (nexts.get(mention) != ALONE) nexts.set(mention, ALONE);
    }

    /** Makes these mentions, the leader first, one entity. The rings they were in are left as they were. */
    void group(int[] mentions) {
        if (mentions.length == 1) {
            alone(mentions[0]);
            return;
        }
        int last = mentions[mentions.length - 1];
        for (int mention : mentions) {
            leaders.set(mention, mentions[0]);
            nexts.set(last, mention);
            last = mention;
        }
    }

    /** Puts a mention that is in no entity into that of another. */
    void join(int mention, int other) {
        leaders.set(mention, leader(other));
        nexts.set(mention, next(other));
        nexts.set(other, mention);
    }

    void lead(int leader, int mention) {
        leaders.set(mention, leader);
    }

    /** Takes the mention out of its ring; the others keep their leader. */
    void remove(int mention) {
        int after = next(mention);
        int before = after;
        while (next(before) != mention) before = next(before);
        nexts.set(before, before == after ? ALONE : after);
        nexts.set(mention, ALONE);
        leaders.set(mention, ABSENT);
    }
}
