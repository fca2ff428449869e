package org.homeward.clearinghouse.cybertips;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as its page shows it.
 *
 * @param record the id of the engine's record; null before the report is filed
 * @param warnings what lenient mode tolerated
 * @param part which part of the lists this is, counted from 1
 * @param erased true when the report was retracted or expired and its words are gone
 */
record TipPage(
        Head head,
        @Nullable String record,
        List<Line> incident,
        List<String> marks,
        List<Line> priorities,
        Part<Person> people,
        Part<Connection> connections,
        Part<FileLine> files,
        List<Line> texts,
        List<String> warnings,
        int part,
        boolean erased) {

    /** In how many parts the longest of the lists comes. */
    public int parts() {
        return Math.max(people.parts(), Math.max(connections.parts(), files.parts()));
    }

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
    record Person(String role, String name, List<Line> facts) {
        /** More than these are folded: an account may come with thousands of addresses. */
        private static final int MOST = 60;

        public List<Line> first() {
            return List.copyOf(facts.subList(0, Math.min(MOST, facts.size())));
        }

        public List<Line> rest() {
            return List.copyOf(facts.subList(Math.min(MOST, facts.size()), facts.size()));
        }
    }

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
