package org.homeward.engine.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordId;

/** Made-up mentions, what evidence says of them, and who is one, by plain sets and without memory of what was before. */
final class PlainResolution implements Evidence {
    private final Ledger ledger;
    private final Map<Integer, MentionId> ids = new HashMap<>();
    private final List<Integer> held = new ArrayList<>();
    private final SortedSet<Integer> weighed = new TreeSet<>();
    private final Set<Set<Integer>> edges = new HashSet<>();
    private final TreeMap<Integer, Integer> values = new TreeMap<>();

    PlainResolution(Ledger ledger) {
        this.ledger = ledger;
    }

    void hold(int mention) {
        held.add(mention);
        weighed.add(mention);
    }

    /** Makes it a mention that is one with those of equal value, by rule. */
    void value(int mention, int value) {
        values.put(mention, value);
        weighed.remove(mention);
    }

    int value(int mention) {
        return values.getOrDefault(mention, -1);
    }

    List<Integer> ofValue(int value) {
        return values.keySet().stream()
                .filter(mention -> value(mention) == value)
                .toList();
    }

    List<Integer> held() {
        return held;
    }

    SortedSet<Integer> weighed() {
        return weighed;
    }

    void edge(int a, int b) {
        edges.add(Set.of(a, b));
    }

    void edges(BiConsumer<Integer, Integer> each) {
        for (var edge : edges) {
            var sides = List.copyOf(edge);
            each.accept(sides.get(0), sides.get(1));
        }
    }

    void drop(List<Integer> mentions) {
        held.removeAll(mentions);
        weighed.removeAll(mentions);
        values.keySet().removeAll(mentions);
        edges.removeIf(edge -> mentions.stream().anyMatch(edge::contains));
    }

    List<Integer> order(Collection<Integer> mentions) {
        return mentions.stream().sorted(Comparator.comparing(this::name)).toList();
    }

    /** By mention, the smallest of its entity. */
    TreeMap<Integer, Integer> leaders() {
        var leaders = new TreeMap<Integer, Integer>();
        for (int mention : values.keySet())
            leaders.put(mention, order(ofValue(value(mention))).getFirst());
        for (int mention : weighed)
            if (!leaders.containsKey(mention)) {
                var component = order(connected(mention));
                for (var piece : pieces(component)) {
                    int[] groups = Clusters.of(piece.size(), new Pairs(piece));
                    for (int i = 0; i < groups.length; i++) leaders.put(piece.get(i), piece.get(groups[i]));
                }
            }
        return leaders;
    }

    int largestComponent() {
        return weighed.stream()
                .mapToInt(mention -> connected(mention).size())
                .max()
                .orElse(0);
    }

    private Set<Integer> connected(int mention) {
        var reached = new TreeSet<>(List.of(mention));
        boolean more = true;
        while (more) {
            var next = new TreeSet<>(reached);
            for (var edge : edges) if (edge.stream().anyMatch(reached::contains)) next.addAll(edge);
            for (int at : reached) next.addAll(same(at));
            next.retainAll(weighed);
            more = next.size() > reached.size();
            reached = next;
        }
        return reached;
    }

    private record Laid(int a, int b, boolean judged, int units) {}

    private List<List<Integer>> pieces(List<Integer> component) {
        if (component.size() <= Component.LARGEST) return List.of(component);
        var piece = new TreeMap<Integer, Set<Integer>>();
        for (int mention : component) piece.put(mention, Set.of(mention));
        for (var tie : ties(component)) {
            var joined = new TreeSet<>(piece.get(tie.a));
            joined.addAll(piece.get(tie.b));
            if (joined.size() <= Component.LARGEST || tie.judged) for (int mention : joined) piece.put(mention, joined);
        }
        return piece.values().stream().distinct().map(this::order).toList();
    }

    private List<Laid> ties(List<Integer> component) {
        var ties = new ArrayList<Laid>();
        for (int a : component) {
            var same = same(a);
            for (int b : component.subList(component.indexOf(a) + 1, component.size())) {
                if (edges.contains(Set.of(a, b))) ties.add(new Laid(a, b, false, units(a, b)));
                if (same.contains(b)) ties.add(new Laid(a, b, true, 0));
            }
        }
        // What is equally strong stays in canonical order.
        ties.sort(Comparator.comparing((Laid tie) -> !tie.judged).thenComparing(tie -> -tie.units));
        return ties;
    }

    private List<Integer> same(int mention) {
        return ledger.same(id(mention)).stream().map(this::number).toList();
    }

    private final class Pairs implements Clusters.Pairs {
        private final List<Integer> mentions;

        Pairs(List<Integer> mentions) {
            this.mentions = mentions;
        }

        @Override
        public int prior() {
            return PlainResolution.this.prior();
        }

        @Override
        public int score(int i, int j) {
            return units(mentions.get(i), mentions.get(j));
        }

        @Override
        public boolean together(int i, int j) {
            return same(mentions.get(i)).contains(mentions.get(j));
        }

        @Override
        public boolean apart(int i, int j) {
            return ledger.different(id(mentions.get(i))).contains(id(mentions.get(j)))
                    || conflicts(mentions.get(i), mentions.get(j));
        }
    }

    @Override
    public MentionId id(int mention) {
        if (!held.contains(mention)) throw new IllegalArgumentException("mention " + mention + " is not held");
        return name(mention);
    }

    /** The id of a mention, held or not. */
    MentionId name(int mention) {
        return ids.computeIfAbsent(
                mention, made -> new MentionId(new RecordId("%08x%024x".formatted((int) hash(made, 0), made)), 0));
    }

    @Override
    public int number(MentionId id) {
        int mention = Integer.parseInt(id.record().hex(), 8, 32, 16);
        return weighed.contains(mention) ? mention : -1;
    }

    @Override
    public int compare(int a, int b) {
        return id(a).compareTo(id(b));
    }

    @Override
    public int units(int a, int b) {
        return (int) Math.floorMod(pair(a, b), 20 * Clusters.UNITS) - 8 * Clusters.UNITS;
    }

    @Override
    public int prior() {
        return -6 * Clusters.UNITS;
    }

    @Override
    public boolean conflicts(int a, int b) {
        return pair(a, b) >>> 60 == 0;
    }

    @Override
    public Optional<String> conflict(int a, int b) {
        return conflicts(a, b) ? Optional.of("made up") : Optional.empty();
    }

    private static long pair(int a, int b) {
        return hash(Math.min(a, b) + 1, Math.max(a, b) + 1);
    }

    private static long hash(long a, long b) {
        return new SplittableRandom(a * 1_000_003 + b).nextLong();
    }
}
