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

    @Nullable
    Term shared;

    void clear() {
        level = 0;
        left = "";
        right = "";
        shared = null;
    }

    /** Keeps the better of what it holds and what is offered. Of two equally good ones it keeps the smaller, whichever came first. */
    void offer(int level, String left, String right, @Nullable Term shared) {
        if (this.level != 0 && level > this.level) return;
        if (this.level == level && key(left, right).compareTo(key(this.left, this.right)) >= 0) return;
        this.level = level;
        this.left = left;
        this.right = right;
        this.shared = shared;
    }

    private static String key(String left, String right) {
        return left.compareTo(right) <= 0 ? left : right;
    }
}
