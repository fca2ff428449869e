package org.homeward.bench.query;

import java.util.List;
import java.util.Set;
import org.homeward.bench.data.Population;
import org.homeward.engine.Clue;

/** An engine that finds people in an archive. */
interface Finder extends AutoCloseable {
    void load(Population archive) throws Exception;

    /** The rows most like what is asked, best first, at most so many. This is what is timed. */
    List<Found> find(List<Clue> asked, int limit) throws Exception;

    /** All rows that a page would show with these hits: those of one person that the engine has joined. Not timed. */
    default Set<String> shownWith(List<Found> hits) {
        return Set.copyOf(hits.stream().map(Found::row).toList());
    }

    /** What the archive takes, in memory and on disk, divided by its rows. */
    Space space() throws Exception;

    /** @param disk bytes in files, @param heap bytes of objects; both for one row */
    record Space(double disk, double heap) {}

    /**
     * @param row its id
     * @param accepted true when the engine itself says that this is the person; engines that only rank never do
     */
    record Found(String row, boolean accepted) {}

    @Override
    void close() throws Exception;
}
