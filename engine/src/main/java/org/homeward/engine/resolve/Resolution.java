package org.homeward.engine.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Verdict;

/**
 * The entities: a pure function of the edges (and so of records and sealed statistics) and the standing judgements. A change is worked
 * out anew for the components it touches, whole and in canonical order, and for nothing else.
 *
 * <p>Not safe for use by many threads.
 */
public final class Resolution {
    private final Evidence evidence;
    private final Ledger ledger;
    private final Edges edges = new Edges();
    private final Partition partition = new Partition();
    private final PairMemo memo = new PairMemo();
    private final Map<MentionId, MentionId> moved = new HashMap<>();

    public Resolution(Evidence evidence, Ledger ledger) {
        this.evidence = evidence;
        this.ledger = ledger;
    }

    public Edges edges() {
        return edges;
    }

    /** Notes an accepted pair. Takes effect with the next {@link #resolve}. */
    public void edge(int a, int b, int units) {
        edges.add(a, b, units);
    }

    /**
     * Takes a mention out and returns those it was tied to, to be given to {@link #resolve} once {@link Evidence} no longer knows the
     * mention.
     */
    public Set<Integer> remove(int mention) {
        noteMoves(members(mention));
        var touched = new LinkedHashSet<Integer>(tied(mention));
        for (int member : members(mention)) touched.add(member);
        touched.remove(mention);
        edges.remove(mention);
        partition.remove(mention);
        return touched;
    }

    /** Works out the components of these mentions anew. */
    public void resolve(Collection<Integer> seeds) {
        var seen = new HashSet<Integer>();
        for (int seed : seeds) {
            if (seen.contains(seed)) continue;
            var component = component(seed);
            for (int mention : component) seen.add(mention);
            for (var piece : Component.pieces(component, ties(component))) cluster(piece);
        }
    }

    /** All mentions, held and of a resolved type, that a judgement on the pair can move. */
    public Set<Integer> touchedBy(Judgement judgement) {
        var touched = new LinkedHashSet<Integer>();
        for (var side : List.of(judgement.a(), judgement.b()))
            for (var id : ledger.same(side)) {
                int mention = evidence.number(id);
                if (mention >= 0) touched.add(mention);
            }
        return touched;
    }

    /** Puts a mention with another that it is one with by rule, without evidence to weigh: of equal normal value. */
    public void join(int mention, int other) {
        var members = members(other);
        var joined = Arrays.copyOf(members, members.length + 1);
        joined[members.length] = mention;
        if (before(leader(other), mention)) partition.group(inOrder(joined));
        else regroup(inOrder(joined));
    }

    /** Makes the mention an entity of its own. */
    public void alone(int mention) {
        partition.group(new int[] {mention});
    }

    /** Takes out a mention that was {@link #join joined} by rule. */
    public void leave(int mention) {
        var rest = Arrays.stream(members(mention))
                .filter(member -> member != mention)
                .toArray();
        noteMoves(rest);
        partition.remove(mention);
        if (rest.length > 0) partition.group(rest);
    }

    /** True once the mention has been resolved, joined or left alone. */
    public boolean knows(int mention) {
        return partition.leader(mention) != Partition.ABSENT;
    }

    /** The entity ids that mentions had before what was done since the last call, of all entities looked at. */
    public Map<MentionId, MentionId> takeMoved() {
        var taken = Map.copyOf(moved);
        moved.clear();
        return taken;
    }

    /** The member of the mention's entity with the smallest id; the mention itself while it has not been resolved. */
    public int leader(int mention) {
        int leader = partition.leader(mention);
        return leader == Partition.ABSENT ? mention : leader;
    }

    /** The mentions of the entity in canonical order. */
    public int[] members(int mention) {
        return partition.members(leader(mention));
    }

    /** Why an accepted pair in two different entities was not followed, in words. */
    public String whyCut(int a, int b) {
        var apart = ledger.apart(evidence.id(a), evidence.id(b));
        if (!apart.isEmpty()) return judged(apart);
        return evidence.conflict(a, b)
                .or(() -> tooLarge(a))
                .or(() -> conflictBetween(a, b))
                .orElse("a weak bridge: taken together, the pairs between the two groups speak against it");
    }

    private Optional<String> tooLarge(int mention) {
        if (component(mention).length <= Component.LARGEST) return Optional.empty();
        return Optional.of(
                "more than " + Component.LARGEST + " mentions hang together here: the weakest bridges are cut first");
    }

    private Optional<String> conflictBetween(int a, int b) {
        for (int left : members(a))
            for (int right : members(b)) {
                var apart = ledger.apart(evidence.id(left), evidence.id(right));
                if (!apart.isEmpty()) return Optional.of("by what it would join: " + judged(apart));
                var conflict = evidence.conflict(left, right);
                if (conflict.isPresent())
                    return Optional.of("by what it would join, " + evidence.id(left) + " and " + evidence.id(right)
                            + ": " + conflict.get());
            }
        return Optional.empty();
    }

    private static String judged(List<Judgement> chain) {
        var different = chain.stream()
                .filter(judgement -> judgement.verdict() == Verdict.DIFFERENT)
                .findFirst()
                .orElseThrow();
        return "judged different by " + different.by() + " (judgement " + different.number() + ")";
    }

    private int[] component(int seed) {
        var component = new HashSet<Integer>(List.of(seed));
        var open = new ArrayDeque<Integer>(component);
        while (!open.isEmpty()) for (int next : tied(open.remove())) if (component.add(next)) open.add(next);
        return inOrder(component.stream().mapToInt(Integer::intValue).toArray());
    }

    private Set<Integer> tied(int mention) {
        var tied = new LinkedHashSet<Integer>();
        edges.each(mention, (other, units) -> tied.add(other));
        tied.addAll(judgedSame(mention));
        tied.remove(mention);
        return tied;
    }

    private List<Integer> judgedSame(int mention) {
        if (ledger.isEmpty()) return List.of();
        return ledger.same(evidence.id(mention)).stream()
                .map(evidence::number)
                .filter(number -> number >= 0)
                .toList();
    }

    private List<Component.Tie> ties(int[] component) {
        if (component.length <= Component.LARGEST) return List.of();
        var ties = new ArrayList<Component.Tie>();
        for (int mention : component) {
            var pairs = edges.pairs(mention);
            for (int i = 0; i < pairs.length; i += 2)
                if (before(mention, pairs[i])) ties.add(new Component.Tie(mention, pairs[i], pairs[i + 1], false));
            for (int other : judgedSame(mention))
                if (before(mention, other)) ties.add(new Component.Tie(mention, other, 0, true));
        }
        return ties;
    }

    private void cluster(int[] piece) {
        if (piece.length == 1) {
            regroup(piece);
            return;
        }
        var groups = Clusters.of(piece.length, new Piece(piece));
        for (int i = 0; i < piece.length; i++) {
            if (groups[i] != i) continue;
            int leader = i;
            regroup(IntStream.range(i, piece.length)
                    .filter(j -> groups[j] == leader)
                    .map(j -> piece[j])
                    .toArray());
        }
    }

    private void regroup(int[] inOrder) {
        noteMoves(inOrder);
        partition.group(inOrder);
    }

    /** Keeps what entity the mentions are in now, unless it was kept already: by then its leader may be gone. */
    private void noteMoves(int[] mentions) {
        for (int mention : mentions)
            if (knows(mention)) moved.computeIfAbsent(evidence.id(mention), id -> evidence.id(leader(mention)));
    }

    private boolean before(int a, int b) {
        return evidence.compare(a, b) < 0;
    }

    private int[] inOrder(int[] mentions) {
        return Arrays.stream(mentions)
                .boxed()
                .sorted(evidence::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The pairs of one piece of a component, by place in canonical order. */
    private final class Piece implements Clusters.Pairs {
        private final int[] mentions;
        private final List<Set<Integer>> same = new ArrayList<>();
        private final List<Set<Integer>> different = new ArrayList<>();

        Piece(int[] mentions) {
            this.mentions = mentions;
            for (int mention : mentions) {
                same.add(new TreeSet<>(judgedSame(mention)));
                different.add(judgedDifferent(mention));
            }
        }

        private Set<Integer> judgedDifferent(int mention) {
            var others = new TreeSet<Integer>();
            if (!ledger.isEmpty())
                for (var id : ledger.different(evidence.id(mention))) others.add(evidence.number(id));
            return others;
        }

        @Override
        public int score(int i, int j) {
            return found(mentions[i], mentions[j]) >> 1;
        }

        @Override
        public boolean together(int i, int j) {
            return same.get(i).contains(mentions[j]);
        }

        @Override
        public boolean apart(int i, int j) {
            return different.get(i).contains(mentions[j]) || (found(mentions[i], mentions[j]) & 1) == 1;
        }
    }

    /** The log-odds of a pair, twice, plus one when the evidence forbids it. */
    private int found(int a, int b) {
        return memo.get(
                Math.min(a, b),
                Math.max(a, b),
                () -> evidence.units(a, b) * 2 + (evidence.conflict(a, b).isPresent() ? 1 : 0));
    }
}
