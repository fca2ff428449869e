package org.homeward.engine.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about pairs, and what follows: SAME is passed on from pair to pair, DIFFERENT holds between all that is the same
 * as its two sides, UNSURE is kept and constrains nothing.
 *
 * <p>The judgements that stand are never at odds with each other, so they can be taken back in any order. A judgement may speak of a
 * mention whose record is not held: it stands, so that withdrawing a record and putting it back loses no decision.
 */
public final class Ledger {
    private final NavigableMap<Long, Judgement> standing = new TreeMap<>();
    private final Map<MentionId, NavigableMap<Long, Judgement>> byMention = new HashMap<>();
    /** Keys of all that a judgement ever spoke of: one too many does no harm. */
    private final Numbers keys = new Numbers();

    private long last;

    /**
     * The standing judgements that together say the opposite, in order from side {@code a} to side {@code b}; empty when the judgement
     * can stand.
     */
    public List<Judgement> against(Judgement judgement) {
        return switch (judgement.verdict()) {
            case UNSURE -> List.of();
            case SAME -> chain(judgement.a(), judgement.b(), 1);
            case DIFFERENT -> chain(judgement.a(), judgement.b(), 0);
        };
    }

    /**
     * Takes an entry up.
     *
     * @throws IllegalStateException when it contradicts those standing, undoes one that doesn't stand, or its number is not after the
     *     last one
     */
    public void add(LedgerEntry entry) {
        refuseUnlessPossible(entry);
        switch (entry) {
            case Judgement judgement -> stand(judgement);
            case Undo undo -> fall(undo.undoes());
        }
        last = entry.number();
    }

    /** Throws what {@link #add} would throw, and changes nothing. */
    public void refuseUnlessPossible(LedgerEntry entry) {
        if (entry.number() <= last)
            throw new IllegalStateException("ledger number " + entry.number() + " is not after " + last);
        switch (entry) {
            case Judgement judgement -> {
                var chain = against(judgement);
                if (!chain.isEmpty()) throw new IllegalStateException(contradiction(judgement, chain));
            }
            case Undo undo -> {
                if (!standing.containsKey(undo.undoes()))
                    throw new IllegalStateException(
                            "judgement " + undo.undoes() + " doesn't stand, so it can't be undone");
            }
        }
    }

    public Optional<Judgement> find(long number) {
        return Optional.ofNullable(standing.get(number));
    }

    /** The highest number of an entry so far. */
    public long last() {
        return last;
    }

    /** Goes on behind the entry of this number: for a ledger to which only those that stand were added. */
    public void goOnAfter(long number) {
        last = Math.max(last, number);
    }

    /** All that stand, by number. */
    public Collection<Judgement> standing() {
        return Collections.unmodifiableCollection(standing.values());
    }

    public boolean isEmpty() {
        return standing.isEmpty();
    }

    /** A hash of a mention's id, so that what nobody judged can be passed over without making its id. */
    public static int key(MentionId mention) {
        return Integer.parseUnsignedInt(mention.record().hex(), 0, 8, 16);
    }

    /** False when no judgement speaks of a mention of this {@link #key}. */
    boolean mayName(int key) {
        return keys.contains(key);
    }

    /** The mention and all that people said is the same, through any number of judgements. */
    public SortedSet<MentionId> same(MentionId mention) {
        var group = new TreeSet<MentionId>();
        group.add(mention);
        if (!byMention.containsKey(mention)) return group;
        var open = new ArrayDeque<MentionId>(group);
        while (!open.isEmpty())
            for (var judgement : about(open.remove()))
                if (judgement.verdict() == Verdict.SAME)
                    for (var side : List.of(judgement.a(), judgement.b())) if (group.add(side)) open.add(side);
        return group;
    }

    /** The mentions a DIFFERENT speaks of on the other side, for any of the mention's {@link #same} group. */
    public SortedSet<MentionId> different(MentionId mention) {
        var others = new TreeSet<MentionId>();
        if (!byMention.containsKey(mention)) return others;
        for (var member : same(mention))
            for (var judgement : about(member))
                if (judgement.verdict() == Verdict.DIFFERENT)
                    others.addAll(same(judgement.a().equals(member) ? judgement.b() : judgement.a()));
        return others;
    }

    /** The judgements by which two mentions are not one, in order from a to b; empty when none says so. */
    public List<Judgement> apart(MentionId a, MentionId b) {
        if (!byMention.containsKey(a) || !byMention.containsKey(b)) return List.of();
        return chain(a, b, 1);
    }

    private void stand(Judgement judgement) {
        standing.put(judgement.number(), judgement);
        for (var side : List.of(judgement.a(), judgement.b())) {
            byMention.computeIfAbsent(side, mention -> new TreeMap<>()).put(judgement.number(), judgement);
            keys.add(key(side));
        }
    }

    private void fall(long number) {
        var judgement = standing.remove(number);
        if (judgement == null) return;
        for (var side : List.of(judgement.a(), judgement.b()))
            byMention.computeIfPresent(side, (mention, about) -> {
                about.remove(number);
                return about.isEmpty() ? null : about;
            });
    }

    private Collection<Judgement> about(MentionId mention) {
        var about = byMention.get(mention);
        return about == null ? List.of() : about.values();
    }

    /** A shortest chain from a to b over SAME judgements and exactly {@code crossings} (0 or 1) DIFFERENT ones. */
    private List<Judgement> chain(MentionId a, MentionId b, int crossings) {
        var from = new Stop(a, 0);
        var goal = new Stop(b, crossings);
        var cameBy = new HashMap<Stop, @Nullable Step>();
        cameBy.put(from, null);
        var open = new ArrayDeque<Stop>(List.of(from));
        while (!open.isEmpty() && !cameBy.containsKey(goal)) {
            var stop = open.remove();
            for (var judgement : about(stop.mention)) {
                var next = stop.over(judgement);
                if (next == null || next.crossed > crossings || cameBy.containsKey(next)) continue;
                cameBy.put(next, new Step(stop, judgement));
                open.add(next);
            }
        }
        var chain = new ArrayList<Judgement>();
        for (var step = cameBy.get(goal); step != null; step = cameBy.get(step.from)) chain.addFirst(step.by);
        return chain;
    }

    private static String contradiction(Judgement judgement, List<Judgement> chain) {
        var numbers =
                chain.stream().map(link -> link.number() + " " + link.verdict()).toList();
        return judgement.verdict() + " of " + judgement.a() + " and " + judgement.b()
                + " contradicts the standing judgements " + String.join(", ", numbers) + "; undo one of them first";
    }

    private record Step(Stop from, Judgement by) {}

    /** A mention reached over so many DIFFERENT judgements. */
    private record Stop(MentionId mention, int crossed) {
        @Nullable
        Stop over(Judgement judgement) {
            var other = judgement.a().equals(mention) ? judgement.b() : judgement.a();
            return switch (judgement.verdict()) {
                case UNSURE -> null;
                case SAME -> new Stop(other, crossed);
                case DIFFERENT -> new Stop(other, crossed + 1);
            };
        }
    }
}
