package org.homeward.engine;

import java.util.List;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Ways;
import org.homeward.engine.text.Profile;

/** Brings postings, which are written more seldom than the rest of a checkpoint, up to the archive they belong to. */
final class Posting {
    private static final int AT_ONCE = 4_096;

    private Posting() {}

    private record Read(int mention, Profile profile, Ways ways) {}

    static void catchUp(Archive archive, Candidates candidates, Checkpoint.Posted posted) {
        for (int from = posted.records(); from < archive.recordEnd(); from += AT_ONCE)
            for (var read : read(archive, from, Math.min(archive.recordEnd(), from + AT_ONCE)))
                candidates.add(read.mention, read.profile, read.ways);
        for (int i = posted.withdrawn(); i < archive.withdrawn().size(); i++)
            for (var read : read(archive, archive.withdrawn().get(i))) candidates.remove(read.mention, read.profile);
    }

    private static List<Read> read(Archive archive, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(record -> read(archive, record))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Read> read(Archive archive, int record) {
        var profiles = archive.profilesOf(record);
        int first = archive.firstMention(record);
        return IntStream.range(0, profiles.size())
                .mapToObj(i -> new Read(first + i, profiles.get(i), Ways.of(profiles.get(i))))
                .toList();
    }
}
