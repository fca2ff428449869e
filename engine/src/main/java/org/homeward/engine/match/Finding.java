package org.homeward.engine.match;

import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a comparator found: the best level over all values of both sides, the two values, and the term they share when they are equal.
 * A scratch pad, used again for the next feature, because a scorer looks at millions of pairs.
 */
final class Finding {
    /** 0 when a side says nothing; otherwise counted from 1, the best agreement first. */
    int level;

    String left = "";
    String right = "";
    /** The two values as they are compared, the smaller first; empty of what has no such form. */
    String key = "";

    String otherKey = "";

    @Nullable
    Term shared;

    /** The other one of two that are shared at once. */
    @Nullable
    Term alsoShared;

    void clear() {
        level = 0;
        left = "";
        right = "";
        key = "";
        otherKey = "";
        shared = null;
        alsoShared = null;
    }

    /**
     * Keeps the better of what it holds and what is offered. Of two equally good ones it keeps the smaller by normal value, whichever came
     * first and however it was said.
     */
    void offer(int level, String left, String right, String leftNormal, String rightNormal, @Nullable Term shared) {
        if (this.level != 0 && level > this.level) return;
        boolean leftFirst = leftNormal.compareTo(rightNormal) <= 0;
        var key = leftFirst ? leftNormal : rightNormal;
        if (this.level == level && key.compareTo(this.key) >= 0) return;
        this.level = level;
        this.left = left;
        this.right = right;
        this.key = key;
        this.otherKey = leftFirst ? rightNormal : leftNormal;
        this.shared = shared;
        this.alsoShared = null;
    }

    /** The same for a feature that offers only once. */
    void offer(int level, String left, String right, @Nullable Term shared) {
        offer(level, left, right, "", "", shared);
    }
}
