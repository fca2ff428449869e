package org.homeward.engine.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;

/**
 * The entities: a pure function of the edges (and so of records and sealed statistics) and the standing judgements. A change is worked
 * out anew for the components it touches, whole and in canonical order, and for nothing else.
 *
 * <p>Kept in columns by number of mention, eight bytes for its entity and four for its edges, and 20 bytes for each edge.
 *
 * <p>Not safe for changes by many threads.
 */
public final class Resolution {
    /** Components worked out between two takings of what was found. */
    private static final int BATCH = 1 << 14;

    private final Evidence evidence;
    private final Ledger ledger;
    private final Ties ties;
    private final Order order;
    private final Partition partition = new Partition();
    private final PairMemo memo = new PairMemo(this::weigh);
    private final Moves moves = new Moves();
    /** Mentions whose components have been worked out in the call of {@link #resolve}. */
    private final Numbers seen = new Numbers();

    public Resolution(Evidence evidence, Ledger ledger) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.ties = new Ties(evidence, ledger);
        this.order = new Order(evidence);
    }

    public Edges edges() {
        return ties.edges;
    }

    /**
     * Notes an accepted pair with what {@link Evidence#units} and {@link Evidence#conflicts} say of it, so that they need not be asked.
     * Takes effect with the next {@link #resolve}.
     */
    public void edge(int a, int b, int units, boolean conflicting) {
        ties.edges.add(a, b, Bond.of(units, conflicting));
    }

    /**
     * Takes a mention out and returns those it was tied to, to be given to {@link #resolve} once {@link Evidence} no longer knows the
     * mention.
     */
    public int[] remove(int mention) {
        var touched = new Numbers();
        ties.addTied(mention, touched);
        for (int member : partition.members(mention)) touched.add(member);
        ties.edges.remove(mention);
        leave(mention);
        return Arrays.stream(touched.toArray())
                .filter(other -> other != mention)
                .toArray();
    }

    /** Works out the components of these mentions anew. */
    public void resolve(int... mentions) {
        seen.clear();
        for (int mention : mentions) {
            if (!ties.any(mention)) single(mention);
            else if (!seen.contains(mention)) regroup(groups(component(mention, seen), memo::get));
        }
    }

    /** The same for very many, by all processors: {@link Evidence} is asked by several threads at once. */
    public void resolveAll(IntStream mentions) {
        var seenOfAll = new Numbers();
        var batch = new ArrayList<int[]>();
        mentions.sequential().forEach(mention -> {
            if (!ties.any(mention)) single(mention);
            else if (!seenOfAll.contains(mention)) {
                batch.add(component(mention, seenOfAll));
                if (batch.size() == BATCH) resolve(batch);
            }
        });
        resolve(batch);
    }

    private int[] component(int mention, Numbers seen) {
        int[] component = ties.component(mention);
        for (int member : component) seen.add(member);
        return component;
    }

    private void resolve(List<int[]> components) {
        // Without the memo: each pair is asked for once.
        var found = components.parallelStream()
                .map(component -> groups(component, this::weigh))
                .toList();
        found.forEach(this::regroup);
        components.clear();
    }

    /** All mentions, held and of a resolved type, that a judgement on the pair can move. */
    public int[] touchedBy(Judgement judgement) {
        return Stream.of(judgement.a(), judgement.b())
                .flatMapToInt(side -> ties.held(ledger.same(side)))
                .toArray();
    }

    /** Puts a mention with another that it is one with by rule, without evidence to weigh: of equal normal value. */
    public void join(int mention, int other) {
        if (order.before(mention, leader(other))) lead(mention, partition.members(other));
        partition.join(mention, other);
    }

    /** Makes the mention an entity of its own. */
    public void alone(int mention) {
        partition.alone(mention);
    }

    /** Takes out a mention that was {@link #join joined} by rule. */
    public void leave(int mention) {
        int other = partition.next(mention);
        boolean led = other != mention && leader(mention) == mention;
        if (led) moves.noteGone(mention, evidence.id(mention));
        partition.remove(mention);
        if (!led) return;
        int[] rest = partition.members(other);
        lead(order.first(rest), rest);
    }

    /** True once the mention has been resolved, joined or left alone. */
    public boolean knows(int mention) {
        return partition.leader(mention) != Partition.ABSENT;
    }

    /** What became of entities since the last call, in the order of their ids; those that only grew or shrank are left out. */
    public List<Move> takeMoves() {
        return moves.isEmpty() ? List.of() : moves.take(partition::leader, evidence);
    }

    /** What becomes of entities when another resolution of the same mentions takes the place of this one. */
    public List<Move> movesTo(Resolution other) {
        var changed = new Moves();
        for (int mention = 0; mention < partition.end(); mention++)
            if (knows(mention) && leader(mention) != other.leader(mention)) changed.note(mention, leader(mention));
        return changed.take(other::leader, evidence);
    }

    /**
     * Writes the edges, and of each mention that doesn't lead its entity who does.
     *
     * @param end above the number of every mention
     */
    public void write(StateWriter out, int end) {
        out.begin("edges");
        ties.edges.write(out);
        out.begin("entities");
        for (int mention = 0; mention < end; mention++) {
            int leader = partition.leader(mention);
            if (leader == Partition.ABSENT || leader == mention) continue;
            out.putInt(mention);
            out.putInt(leader);
        }
    }

    /** Takes what {@link #write} wrote into this one, which is empty; the mentions are those that are held. */
    public void read(StateReader in, IntStream mentions) {
        ties.edges.read(in.section("edges"));
        mentions.forEach(partition::alone);
        for (var led = in.section("entities"); led.hasMore(); ) partition.join(led.getInt(), led.getInt());
    }

    /** The member of the mention's entity with the smallest id; the mention itself while it has not been resolved. */
    public int leader(int mention) {
        int leader = partition.leader(mention);
        return leader == Partition.ABSENT ? mention : leader;
    }

    /** The mentions of the entity in canonical order. */
    public int[] members(int mention) {
        return order.sorted(partition.members(leader(mention)));
    }

    /** Why an accepted pair in two different entities was not followed, in words. */
    public String whyCut(int a, int b) {
        return new Cut(evidence, ledger, ties).why(a, b, members(a), members(b));
    }

    /** Who is one within a component: groups, each in canonical order. */
    private List<int[]> groups(int[] component, IntBinaryOperator weigh) {
        var groups = new ArrayList<int[]>();
        for (var piece : ties.pieces(component)) {
            int[] firsts = Clusters.of(piece.length, new Piece(piece, ties, weigh, evidence.prior()));
            for (int i = 0; i < piece.length; i++) if (firsts[i] == i) groups.add(group(piece, firsts, i));
        }
        return groups;
    }

    private static int[] group(int[] piece, int[] firsts, int first) {
        var group = new int[piece.length - first];
        int size = 0;
        for (int i = first; i < piece.length; i++) if (firsts[i] == first) group[size++] = piece[i];
        return Arrays.copyOf(group, size);
    }

    private void regroup(List<int[]> groups) {
        for (var group : groups) {
            for (int mention : group) noteMove(mention, group[0]);
            partition.group(group);
        }
    }

    private void single(int mention) {
        noteMove(mention, mention);
        partition.alone(mention);
    }

    private void lead(int leader, int[] members) {
        for (int member : members) {
            noteMove(member, leader);
            partition.lead(leader, member);
        }
    }

    private void noteMove(int mention, int to) {
        int from = partition.leader(mention);
        if (from != Partition.ABSENT && from != to) moves.note(mention, from);
    }

    private int weigh(int a, int b) {
        return Bond.of(evidence.units(a, b), evidence.conflicts(a, b));
    }
}
