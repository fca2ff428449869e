package org.homeward.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Ways;

/** Brings postings, which are written more seldom than the rest of a checkpoint, up to the archive they belong to. */
final class Posting {
    /** What is read ahead lies in memory. */
    private static final int AT_ONCE = 1 << 11;

    private static final int PIECE = 64;

    private Posting() {}

    private record Read(int mention, Ways ways) {}

    static void catchUp(Archive archive, Candidates candidates, Checkpoint.Posted posted) {
        for (int from = posted.records(); from < archive.recordEnd(); from += AT_ONCE) {
            var some = IntStream.range(from, Math.min(archive.recordEnd(), from + AT_ONCE))
                    .boxed()
                    .toList();
            ReadAhead.each(some, PIECE, record -> read(archive, record), piece -> add(candidates, piece));
        }
        for (int i = posted.withdrawn(); i < archive.withdrawn().size(); i++)
            remove(archive, candidates, archive.withdrawn().get(i));
    }

    private static List<Read> read(Archive archive, int record) {
        var profiles = archive.profilesOf(record);
        int first = archive.firstMention(record);
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> new Read(first + i, Ways.of(profiles.get(i))))
                .toList();
    }

    private static void add(Candidates candidates, List<List<Read>> records) {
        var mentions = records.stream().flatMap(List::stream).toList();
        candidates.bringNear(mentions.stream().map(Read::ways).toList());
        for (var read : mentions) candidates.add(read.mention, read.ways);
    }

    private static void remove(Archive archive, Candidates candidates, int record) {
        int mention = archive.firstMention(record);
        for (var profile : archive.profilesOf(record)) candidates.remove(mention++, profile);
    }
}
