package org.homeward.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.homeward.engine.text.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingsTests {
    private static final int CHANGES = 60_000;
    private static final int TERMS = 4_000;
    private static final Ways WAYS = Ways.of(Profile.of(List.of(), Instant.EPOCH));

    /** Few terms are held by very many, most by one, as names are; one change in four takes a posting out again. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void holdsWhatWasPutInAndNotTakenOut(long seed) {
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        var expected = new HashMap<Long, TreeSet<Integer>>();
        try (var postings = new Postings()) {
            for (int mention = 0; mention < CHANGES; mention++) {
                long key = key((int) (TERMS * Math.pow(random.nextDouble(), 4)));
                var held = expected.computeIfAbsent(key, any -> new TreeSet<>());
                if (!held.isEmpty() && random.nextInt(4) == 0) postings.remove(key, held.pollFirst());
                postings.add(key, mention, mention, first -> first);
                held.add(mention);
            }
            expected.forEach((key, held) -> {
                assertThat(postings.count(key)).isEqualTo(held.size());
                assertThat(postings.mentions(key)).containsExactly(held.toArray(Integer[]::new));
            });
            assertThat(postings.mentions(key(TERMS))).isEmpty();
        }
    }

    @Test
    void aTermIsGoneWithItsLastMention() {
        try (var postings = new Postings()) {
            postings.add(key(1), 7, 0, first -> 0);
            postings.add(key(2), 8, 0, first -> 0);
            postings.remove(key(1), 7);
            assertThat(postings.count(key(1))).isZero();
            assertThat(postings.mentions(key(2))).containsExactly(8);
            postings.remove(key(1), 7);
            postings.add(key(1), 9, 0, first -> 0);
            assertThat(postings.mentions(key(1))).containsExactly(9);
        }
    }

    @Test
    void theSignatureOfOneThatWasAloneIsKeptWhenASecondComes() {
        try (var postings = new Postings()) {
            postings.add(key(1), 3, 333, first -> 333);
            postings.add(key(1), 4, 444, first -> 111L * first);
            assertThat(postings.signatures(key(1))).containsExactly(333, 444);
        }
    }

    @Test
    void ofManyKeysThoseAreToldThatAreHeld() {
        try (var postings = new Postings()) {
            for (int term = 0; term < CHANGES; term += 2) postings.add(key(term), term, 0, first -> 0);
            for (int term = 0; term < CHANGES; term += 6) postings.remove(key(term), term);
            long[] keys =
                    IntStream.range(0, CHANGES).mapToLong(PostingsTests::key).toArray();
            int[] held = IntStream.range(0, TERMS)
                    .filter(term -> term % 2 == 0 && term % 6 != 0)
                    .toArray();
            assertThat(postings.held(keys, TERMS)).containsExactly(held);
        }
    }

    @Test
    void aListIsReadInOrderAndNoFurtherThanItIsAskedFor() {
        try (var postings = new Postings()) {
            for (int mention = 0; mention < TERMS; mention++) postings.add(key(1), mention, mention, first -> first);
            for (int mention = 0; mention < TERMS; mention += 3) postings.remove(key(1), mention);
            var nothing = new Sieve.Against(new int[Ways.LANES], 0);
            var everybody = new Sieve(WAYS, new int[Ways.LANES], nothing).way(0, 0, false, 0);
            var found = new Bag();
            postings.sift(postings.list(key(1)), everybody, TERMS / 2, found);
            assertThat(found.distinct())
                    .containsExactly(IntStream.range(0, TERMS / 2)
                            .filter(mention -> mention % 3 != 0)
                            .toArray());
        }
    }

    /** Spread as the keys of terms are. */
    private static long key(int term) {
        return (term + 1) * 0x9E3779B97F4A7C15L;
    }
}
