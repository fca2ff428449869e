package org.homeward.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.resolve.Clusters;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/**
 * The standing questions, found by their own terms: a record is compared with the watches that share one with it, however many others
 * there are.
 *
 * <p>What alerts is either a score above a bar that is higher than the one for a link, for an alert that is noise is one that gets
 * turned off; or the very identifier that was asked about, when it is no hub.
 */
final class Watches {
    /** Log-odds from which a likeness alerts. */
    private static final int ALERT = Score.ALERT_BITS * Clusters.UNITS;

    private final Map<String, Asked> byId = new HashMap<>();
    private final Map<Term, Set<String>> byTerm = new HashMap<>();

    private record Asked(Watch watch, Profile profile) {}

    void add(Watch watch, Instant now) {
        remove(watch.id());
        var asked = new Asked(watch, Finder.profile(watch.clues(), now));
        byId.put(watch.id(), asked);
        for (var term : asked.profile.terms())
            byTerm.computeIfAbsent(term, key -> new TreeSet<>()).add(watch.id());
    }

    void remove(String id) {
        var asked = byId.remove(id);
        if (asked == null) return;
        for (var term : asked.profile.terms())
            byTerm.computeIfPresent(term, (key, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The watches a record held answers, strongest first; of several mentions that answer one watch, the best. */
    List<WatchHit> match(Archive.Held record, Holdings holdings, Function<Archive.Held, Record> records) {
        var links = new Links(holdings, records);
        var best = new HashMap<String, WatchHit>();
        record.numbers().forEach(mention -> {
            var profile = holdings.archive.profile(mention);
            for (var id : sharing(profile, holdings)) {
                var asked = byId.get(id);
                if (asked == null || silent(asked.watch, record.id(), mention, holdings)) continue;
                var hit = hit(asked, mention, profile, holdings, links);
                if (hit != null) best.merge(id, hit, Watches::better);
            }
        });
        return best.values().stream().sorted(STRONGEST_FIRST).toList();
    }

    private static final Comparator<WatchHit> STRONGEST_FIRST = Comparator.comparingDouble(
                    (WatchHit hit) -> -hit.hit().score().bits())
            .thenComparing(WatchHit::watch)
            .thenComparing(hit -> hit.hit().mention());

    private static WatchHit better(WatchHit a, WatchHit b) {
        return STRONGEST_FIRST.compare(a, b) <= 0 ? a : b;
    }

    private Set<String> sharing(Profile profile, Holdings holdings) {
        var ids = new LinkedHashSet<String>();
        for (var term : profile.terms())
            if (holdings.derived().rarity.brings(term)) ids.addAll(byTerm.getOrDefault(term, Set.of()));
        return ids;
    }

    /** A watch never tells of its own record, nor of a mention that a person judged different from its own. */
    private static boolean silent(Watch watch, RecordId record, int mention, Holdings holdings) {
        var own = watch.own();
        if (own == null) return false;
        if (own.equals(record)) return true;
        return holdings.ledger.different(holdings.archive.id(mention)).stream()
                .map(MentionId::record)
                .anyMatch(own::equals);
    }

    /** What a person would call evidence: not the sound of a name or the year of a birth, unless there is nothing else. */
    private static List<Term> evidence(List<Term> shared) {
        var firm = shared.stream()
                .filter(term -> Rarity.identifies(term.field())
                        || term.field() == Field.NAME_TOKEN
                        || term.field() == Field.BIRTH_DATE)
                .toList();
        return firm.isEmpty() ? shared : firm;
    }

    private static @Nullable WatchHit hit(Asked asked, int mention, Profile profile, Holdings holdings, Links links) {
        var derived = holdings.derived();
        var shared = new ArrayList<Term>();
        for (var term : profile.terms()) if (asked.profile.terms().contains(term)) shared.add(term);
        boolean alerts =
                shared.stream().anyMatch(derived.rarity::ties) || derived.units(asked.profile, profile) >= ALERT;
        if (!alerts) return null;
        var id = holdings.archive.id(mention);
        var hit = new Hit(id, derived.entity(mention), derived.score(asked.profile, links.said(mention)));
        return new WatchHit(asked.watch.id(), hit, Digests.ofTerms(evidence(shared)));
    }
}
