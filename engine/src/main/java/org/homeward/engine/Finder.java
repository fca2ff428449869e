package org.homeward.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Inquiry;
import org.homeward.engine.index.Narratives;
import org.homeward.engine.index.Near;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.text.Profile;

/** Answers a query. Unlike linking it may stop early; what one may not see is left out before anything is limited or counted. */
final class Finder {
    private final Holdings holdings;
    private final Archive archive;
    private final Derived derived;
    private final Instant now;

    private final Links links;
    private final Function<Archive.Held, Record> records;

    Finder(Holdings holdings, Instant now, Function<Archive.Held, Record> records) {
        this.links = new Links(holdings, records);
        this.records = records;
        this.holdings = holdings;
        this.archive = holdings.archive;
        this.derived = holdings.derived();
        this.now = now;
    }

    static Profile profile(List<Clue> clues, Instant now) {
        return Profile.of(
                clues.stream()
                        .map(clue -> Fact.of(clue.property(), clue.said()))
                        .toList(),
                now);
    }

    /** Mentions found, with their scores, best first; {@code query.text()} is found in their record's words. */
    List<Hit> search(Query query) {
        List<Hit> byClues = query.clues().isEmpty() ? List.of() : byClues(query);
        if (query.text().isBlank()) return byClues;
        var scores = new HashMap<Integer, Score>();
        for (var hit : byClues) scores.put(archive.number(hit.mention()), hit.score());
        byText(query, scores);
        return scores.entrySet().stream()
                .map(found -> new Hit(archive.id(found.getKey()), derived.entity(found.getKey()), found.getValue()))
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score().bits())
                        .thenComparing(Hit::mention))
                .limit(query.limit())
                .toList();
    }

    /**
     * Looks where it costs least first, and no further once the answer is there: at those who hold an identifier; at those who agree in
     * enough; at those whose identifier or name is an edit away; at hubs; and at those who agree in much of it. Of who was found so, the other
     * records are told as well.
     */
    private List<Hit> byClues(Query query) {
        var asked = profile(query.clues(), now);
        Near.keep(derived.scorer.bringNear(asked));
        var inquiry = new Inquiry(asked, holdings.candidates, derived.rarity);
        var found = new Ranking(query, asked, archive, derived);
        found.addHolders(inquiry.identified());
        if (!found.isGood()) found.add(inquiry.likely());
        if (!found.isGood()) found.add(inquiry.misspelt());
        if (!found.isGood()) found.add(inquiry.nearInOtherSpelling());
        if (!found.isGood()) found.addHolders(inquiry.atHubs());
        if (!found.isGood()) found.add(inquiry.near());
        if (found.isGood()) found.add(derived.resolution.members(found.mention(0)));
        var hits = new ArrayList<Hit>(found.size());
        for (int place = 0; place < found.size(); place++)
            hits.add(hit(asked, found.mention(place), found.units(place) - derived.units(0)));
        return hits;
    }

    /** Why it was found is in its record's own words, which are read when someone wants to know. */
    private Hit hit(Profile asked, int mention, int evidence) {
        var record = archive.holder(mention);
        var scorer = derived.scorer;
        var score = scorer.score(evidence, () -> scorer.score(asked, links.said(record, mention)));
        return new Hit(new MentionId(record.id(), mention - record.first()), derived.entity(mention), score);
    }

    private void byText(Query query, Map<Integer, Score> scores) {
        var found = holdings.narratives.search(query.text(), query.within(), query.types(), query.limit());
        for (var answer : found) {
            var record = archive.find(answer.record());
            if (record == null) continue;
            var part = part(query.text(), Narratives.text(records.apply(record)), answer);
            var known = record.numbers().filter(scores::containsKey).toArray();
            var mentions = known.length > 0 ? known : firstWanted(query, record);
            for (int mention : mentions) scores.merge(mention, score(List.of(part)), this::both);
        }
    }

    private int[] firstWanted(Query query, Archive.Held record) {
        return record.numbers()
                .filter(mention -> query.types().contains(archive.type(mention)))
                .limit(1)
                .toArray();
    }

    private static Part part(String asked, String text, Narratives.Found found) {
        return new Part(
                "text", Property.POSTING_TEXT, asked, Excerpt.of(text, asked), found.relevance(), "words of the text");
    }

    private Score both(Score clues, Score text) {
        var parts = new ArrayList<>(clues.parts());
        parts.addAll(text.parts());
        return score(parts);
    }

    private Score score(List<Part> parts) {
        double bits = parts.stream().mapToDouble(Part::bits).sum();
        var statistics = derived.scorer.statistics();
        return new Score(bits, statistics.probability(bits), parts);
    }
}
