/**
 * The engine measured: how fast it takes records in, how fast it answers, what it needs. Each class is a {@code main} that prints its
 * seed and its figures.
 */
@NullMarked
package org.homeward.bench;

import org.jspecify.annotations.NullMarked;
