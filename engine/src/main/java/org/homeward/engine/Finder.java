package org.homeward.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Narratives;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.index.Variants;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.resolve.Clusters;
import org.homeward.engine.text.Profile;

/** Answers a query. Unlike linking it may stop early; what one may not see is left out before anything is limited or counted. */
final class Finder {
    /** Postings read for one query: the lists of common words of a name are long, and end last. */
    private static final int POSTINGS = 100_000;
    /** Mentions compared for one query, those that share most first. */
    private static final int COMPARED = 1_000;
    /** Log-odds from which an answer is good enough not to look for misspelt ones. */
    private static final int GOOD = 12 * Clusters.UNITS;

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

    /** Mentions found, with their scores; {@code byText} are found by their record's words. */
    List<Hit> search(Query query) {
        var scores = new HashMap<Integer, Score>();
        if (!query.clues().isEmpty()) scores.putAll(byClues(query));
        if (!query.text().isBlank()) byText(query, scores);
        return scores.entrySet().stream()
                .map(found -> new Hit(archive.id(found.getKey()), derived.entity(found.getKey()), found.getValue()))
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score().bits())
                        .thenComparing(Hit::mention))
                .limit(query.limit())
                .toList();
    }

    /**
     * Looks where it costs least first, and no further once the answer is there: at those who agree in enough; at those whose identifier
     * or spelling is an edit away; and, where that is still too few, at those who agree in anything.
     */
    private Map<Integer, Score> byClues(Query query) {
        var asked = profile(query.clues(), now);
        var ways = Ways.of(asked);
        var found = new Ranking(query, asked);
        found.add(holdings.candidates.of(ways, derived.rarity));
        if (!found.isGood()) found.add(holdings.candidates.holders(Variants.of(asked, holdings.candidates)));
        if (!found.isGood() && found.size() < query.limit())
            found.add(holdings.candidates.near(ways, derived.rarity, POSTINGS));
        var scores = new HashMap<Integer, Score>();
        found.best().forEach(best -> scores.put(best.mention(), derived.score(asked, links.said(best.mention()))));
        return scores;
    }

    /** Mentions compared with a question so far. */
    private final class Ranking {
        private final Query query;
        private final Profile asked;
        private final Set<Integer> seen = new HashSet<>();
        private final List<Derived.Compared> ranked = new ArrayList<>();

        Ranking(Query query, Profile asked) {
            this.query = query;
            this.asked = asked;
        }

        /** Compares those not seen yet, in this order, as many as there is time for. */
        void add(int[] candidates) {
            Arrays.stream(candidates)
                    .filter(archive::holds)
                    .filter(mention -> query.types().contains(archive.type(mention)))
                    .filter(mention -> query.within().contains(archive.kind(mention)))
                    .filter(seen::add)
                    .limit(COMPARED)
                    .forEach(this::compare);
            ranked.sort(Finder.this::better);
        }

        private void compare(int mention) {
            var profile = archive.profile(mention);
            var compared = new Derived.Compared(mention, derived.units(asked, profile));
            if (speaksFor(compared, profile, asked)) ranked.add(compared);
        }

        boolean isGood() {
            return !ranked.isEmpty() && ranked.getFirst().units() >= GOOD;
        }

        int size() {
            return ranked.size();
        }

        List<Derived.Compared> best() {
            return ranked.subList(0, Math.min(query.limit(), ranked.size()));
        }
    }

    /** An answer has more for it than against it, or holds the very identifier that was asked about. */
    private boolean speaksFor(Derived.Compared found, Profile profile, Profile asked) {
        return found.units() > derived.units(0)
                || profile.terms().stream()
                        .anyMatch(term ->
                                Rarity.identifies(term.field()) && asked.terms().contains(term));
    }

    private int better(Derived.Compared a, Derived.Compared b) {
        return a.units() != b.units()
                ? Integer.compare(b.units(), a.units())
                : archive.compare(a.mention(), b.mention());
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
