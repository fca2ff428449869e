package org.homeward.clearinghouse.cybertips;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as its page shows it.
 *
 * @param record the id of the engine's record; null before the report is filed
 * @param warnings what lenient mode tolerated
 * @param erased true when the report was retracted or expired and its words are gone
 */
record TipPage(
        Head head,
        @Nullable String record,
        List<Line> incident,
        List<String> marks,
        List<Line> priorities,
        List<Person> people,
        List<Connection> connections,
        List<FileLine> files,
        List<Line> texts,
        List<String> warnings,
        boolean erased) {

    /** What is known of every report, erased ones too. */
    record Head(
            long number,
            String providerName,
            State state,
            IncidentType type,
            boolean escalated,
            String received,
            @Nullable String closed,
            String incident,
            String schemaVersion) {}

    /** A labelled value. */
    record Line(String label, String value) {}

    /** Someone the report speaks of. */
    record Person(String role, String name, List<Line> facts) {}

    /** One use of a network address. */
    record Connection(String who, String address, String port, String event, String at, String proxy) {}

    /** A file, of which only hashes and words are here. */
    record FileLine(
            String id,
            String name,
            long bytes,
            String md5,
            String sha1,
            String sha256,
            boolean viewed,
            boolean publicly,
            List<String> labels,
            List<Line> said) {}
}
