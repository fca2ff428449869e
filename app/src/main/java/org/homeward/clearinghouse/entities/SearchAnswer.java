package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.engine.match.Part;

/**
 * What a program is answered.
 *
 * @param asked the clues as they were read
 * @param truncated true when the limit was reached, so that there may be more
 */
record SearchAnswer(List<Clue> asked, String text, List<Hit> hits, boolean truncated) {
    record Clue(String property, String said) {}

    /** A mention found, best first; {@code alerts} when the likeness alone would raise an alert. */
    record Hit(
            String mention,
            String entity,
            String name,
            String type,
            String role,
            Source record,
            double bits,
            double probability,
            boolean alerts,
            List<Reason> reasons,
            List<Fact> facts) {}

    record Source(String id, String kind, String title, String url, String source, String reference, String saidAt) {}

    /** One part of the score; all of them add up to its bits. */
    record Reason(String feature, String asked, String held, double bits, String note) {}

    record Fact(String property, String said, String grade, String handling) {}

    static SearchAnswer of(SearchAsked asked, List<Finding> found) {
        return new SearchAnswer(
                asked.query().clues().stream()
                        .map(clue -> new Clue(clue.property().name(), clue.said()))
                        .toList(),
                asked.query().text(),
                found.stream().map(SearchAnswer::hit).toList(),
                found.size() >= asked.query().limit());
    }

    private static Hit hit(Finding finding) {
        return new Hit(
                finding.mention().toString(),
                finding.entity().toString(),
                finding.name(),
                finding.said().type().name(),
                finding.said().role().name(),
                source(finding),
                finding.score().bits(),
                finding.score().probability(),
                finding.score().alerts(),
                finding.score().parts().stream().map(SearchAnswer::reason).toList(),
                finding.said().facts().stream()
                        .map(fact -> new Fact(
                                fact.property().name(),
                                fact.said(),
                                fact.grade().toString(),
                                fact.handling().name()))
                        .toList());
    }

    private static Source source(Finding finding) {
        var record = finding.record();
        return new Source(
                record.id().hex(),
                record.kind().name(),
                finding.page().title(),
                finding.page().url(),
                record.provenance().source(),
                record.provenance().reference(),
                record.provenance().saidAt().toString());
    }

    private static Reason reason(Part part) {
        return new Reason(part.feature(), part.left(), part.right(), part.bits(), part.note());
    }
}
