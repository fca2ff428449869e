package org.homeward.engine.match;

/** Compares one feature of two profiles. Symmetric in its sides; finds nothing (level 0) when a side says nothing. */
@FunctionalInterface
interface Comparison {
    void compare(Pair pair, Finding found);
}
