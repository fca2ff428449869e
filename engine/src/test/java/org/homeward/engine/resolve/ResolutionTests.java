package org.homeward.engine.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The resolution beside {@link PlainResolution}, which works everything out by plain sets after each change. */
class ResolutionTests {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Ledger ledger = new Ledger();
    private final PlainResolution plain = new PlainResolution(ledger);
    private final Resolution resolution = new Resolution(plain, ledger);
    /** By mention, its leader at the last comparison. */
    private final TreeMap<Integer, Integer> before = new TreeMap<>();

    private int mentions;
    private long number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isWhatPlainSetsGiveThroughAnyChanges(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            switch (random.nextInt(10)) {
                case 0, 1 -> withdraw(random);
                case 2 -> judge(random);
                case 3 -> joinByRule(random);
                default -> put(random, random.nextInt(4));
            }
            compare();
        }
        compareAnew();
        assertThat(ledger.standing()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void isWhatPlainSetsGiveWhereMoreHangTogetherThanIsComparedWhole(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < Component.LARGEST + 60; i++) put(random, 2);
        assertThat(plain.largestComponent()).isGreaterThan(Component.LARGEST);
        resolution.takeMoves();
        before.putAll(plain.leaders());
        for (int i = 0; i < 10; i++) {
            judge(random);
            compare();
            withdraw(random);
            compare();
        }
        compareAnew();
    }

    @Test
    void aNewMentionThatJoinsAnEntityMovesNothing() {
        resolution.alone(newcomer());
        resolution.alone(newcomer());
        resolution.alone(newcomer());
        int first = plain.order(plain.held()).getFirst();

        plain.held().stream().filter(mention -> mention != first).forEach(mention -> {
            resolution.leave(mention);
            resolution.join(mention, first);
        });

        assertThat(resolution.members(2)).hasSize(3);
        assertThat(resolution.takeMoves()).isEmpty();
    }

    @Test
    void aCutSaysWhoElseItMightBe() {
        // 0 and 1 are father and son of one name; 2 gives the name and no birth date.
        var family = new Family();
        var resolution = new Resolution(family, ledger);
        resolution.edge(0, 1, family.units(0, 1), true);
        resolution.edge(0, 2, family.units(0, 2), false);
        resolution.edge(1, 2, family.units(1, 2), false);
        resolution.resolveAll(IntStream.range(0, 3));

        for (int mention = 0; mention < 3; mention++)
            assertThat(resolution.members(mention)).containsExactly(mention);
        assertThat(resolution.whyCut(0, 2))
                .isEqualTo(resolution.whyCut(2, 0))
                .startsWith("undecided: " + family.id(2) + " could as well be " + family.id(1))
                .endsWith("father and son");
    }

    /** Three of whom each fits each, but for the first two. */
    private static final class Family implements Evidence {
        @Override
        public MentionId id(int mention) {
            return new MentionId(new RecordId("%032x".formatted(mention)), 0);
        }

        @Override
        public int number(MentionId id) {
            for (int mention = 0; mention < 3; mention++) if (id(mention).equals(id)) return mention;
            return -1;
        }

        @Override
        public int compare(int a, int b) {
            return id(a).compareTo(id(b));
        }

        @Override
        public int units(int a, int b) {
            return 5 * Clusters.UNITS;
        }

        @Override
        public int prior() {
            return -10 * Clusters.UNITS;
        }

        @Override
        public boolean conflicts(int a, int b) {
            return a + b == 1;
        }

        @Override
        public Optional<String> conflict(int a, int b) {
            return conflicts(a, b) ? Optional.of("father and son") : Optional.empty();
        }
    }

    private int newcomer() {
        plain.hold(mentions);
        return mentions++;
    }

    private void put(Random random, int ties) {
        var others = new ArrayList<Integer>(plain.weighed());
        int mention = newcomer();
        for (int i = 0; i < ties && !others.isEmpty(); i++) {
            int other = others.remove(random.nextInt(others.size()));
            if (plain.units(mention, other) < 0) continue;
            plain.edge(mention, other);
            resolution.edge(mention, other, plain.units(mention, other), plain.conflicts(mention, other));
        }
        resolution.resolve(mention);
    }

    private void joinByRule(Random random) {
        int value = random.nextInt(3);
        int mention = newcomer();
        var equal = plain.ofValue(value);
        plain.value(mention, value);
        if (equal.isEmpty()) resolution.alone(mention);
        else resolution.join(mention, equal.get(random.nextInt(equal.size())));
    }

    /** Takes out two at once, as of one record. */
    private void withdraw(Random random) {
        var touched = new ArrayList<Integer>();
        var out = new ArrayList<Integer>();
        for (int i = 0; i < 2 && !plain.held().isEmpty(); i++) {
            int mention = plain.held().get(random.nextInt(plain.held().size()));
            if (out.contains(mention)) continue;
            out.add(mention);
            if (plain.weighed().contains(mention)) for (int other : resolution.remove(mention)) touched.add(other);
            else resolution.leave(mention);
        }
        plain.drop(out);
        touched.removeAll(out);
        resolution.resolve(touched.stream().mapToInt(Integer::intValue).toArray());
    }

    /** A judgement on any two mentions, held or not, or one taken back. */
    private void judge(Random random) {
        if (mentions < 2) return;
        var standing = List.copyOf(ledger.standing());
        boolean undo = !standing.isEmpty() && random.nextInt(3) == 0;
        var about = undo ? standing.get(random.nextInt(standing.size())) : judgement(random);
        LedgerEntry entry = undo ? new Undo(number + 1, about.number(), "Analyst", NOW, "second thoughts") : about;
        if (!undo && !ledger.against(about).isEmpty()) return;
        var touched = new TreeSet<Integer>();
        for (int mention : resolution.touchedBy(about)) touched.add(mention);
        ledger.add(entry);
        number++;
        for (int mention : resolution.touchedBy(about)) touched.add(mention);
        resolution.resolve(touched.stream().mapToInt(Integer::intValue).toArray());
    }

    private Judgement judgement(Random random) {
        var verdict = Verdict.values()[random.nextInt(3)];
        int a = random.nextInt(mentions);
        int b = (a + 1 + random.nextInt(mentions - 1)) % mentions;
        return new Judgement(number + 1, plain.name(a), plain.name(b), verdict, "Analyst", NOW, "seen", 0);
    }

    private void compare() {
        var leaders = plain.leaders();
        for (int mention = 0; mention < mentions; mention++)
            assertThat(resolution.knows(mention)).isEqualTo(leaders.containsKey(mention));
        leaders.forEach((mention, leader) -> {
            assertThat(resolution.leader(mention)).isEqualTo(leader);
            if (!mention.equals(leader)) return;
            assertThat(resolution.members(mention))
                    .containsExactly(plain
                            .order(leaders.keySet().stream()
                                    .filter(other -> leader.equals(leaders.get(other)))
                                    .toList())
                            .stream()
                            .mapToInt(Integer::intValue)
                            .toArray());
        });
        assertThat(resolution.takeMoves()).isEqualTo(moves(before, leaders));
        before.clear();
        before.putAll(leaders);
    }

    /** What was held is derived at once as it came bit by bit; and from nothing to it, all moves. */
    private void compareAnew() {
        var anew = new Resolution(plain, ledger);
        plain.edges((a, b) -> anew.edge(a, b, plain.units(a, b), plain.conflicts(a, b)));
        var byValue = new TreeMap<Integer, Integer>();
        for (int mention : plain.held())
            if (!plain.weighed().contains(mention)) {
                var other = byValue.putIfAbsent(plain.value(mention), mention);
                if (other == null) anew.alone(mention);
                else anew.join(mention, other);
            }
        anew.resolveAll(plain.weighed().stream().mapToInt(Integer::intValue));
        var apart = new Resolution(plain, ledger);
        var alone = new TreeMap<Integer, Integer>();
        for (int mention : plain.held()) {
            apart.alone(mention);
            alone.put(mention, mention);
            assertThat(anew.members(mention)).isEqualTo(resolution.members(mention));
        }
        assertThat(resolution.movesTo(anew)).isEmpty();
        assertThat(apart.movesTo(anew)).isEqualTo(moves(alone, plain.leaders()));
        assertThat(anew.movesTo(apart)).isEqualTo(moves(plain.leaders(), alone));
    }

    /** What the mentions of each entity that are still held became, but for entities that kept their id and no other. */
    private List<Move> moves(TreeMap<Integer, Integer> before, TreeMap<Integer, Integer> now) {
        var to = new TreeMap<MentionId, SortedSet<MentionId>>();
        before.forEach((mention, leader) -> {
            if (now.containsKey(mention))
                to.computeIfAbsent(plain.name(leader), from -> new TreeSet<>()).add(plain.name(now.get(mention)));
        });
        to.entrySet().removeIf(entity -> entity.getValue().equals(new TreeSet<>(List.of(entity.getKey()))));
        return to.entrySet().stream()
                .map(entity -> new Move(entity.getKey(), entity.getValue()))
                .toList();
    }
}
