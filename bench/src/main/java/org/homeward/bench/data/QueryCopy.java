package org.homeward.bench.data;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.Clue;

/**
 * What someone asks: the values of a row, with errors.
 *
 * @param source place of the row in its population
 */
public record QueryCopy(int source, List<Clue> clues) {
    /** Copies of rows drawn from a population, the same ones each time. */
    public static Stream<QueryCopy> of(Population population, int count, long seed) {
        return IntStream.range(0, count).mapToObj(number -> {
            var random = new SplittableRandom(seed * 1_000_003 + number);
            int source = random.nextInt(population.size());
            return new QueryCopy(source, Slips.ofAQuery(population.get(source).values(), random));
        });
    }
}
