package org.homeward.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.homeward.engine.graph.ShortestPath;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.Relation;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Term;

/**
 * The link chart: entities, the values they share, the records in which they meet, and what records say of how they stand to each
 * other. Nothing is stored for it; every node's neighbours are read from the archive and the postings.
 */
final class Chart {
    private static final Map<Property, Field> FIELDS = fields();
    private static final Comparator<Edge> MOST_SHOWN_FIRST = Comparator.comparingInt(
                    (Edge edge) -> -edge.records().size())
            .thenComparing(edge -> edge.to().key())
            .thenComparing(Edge::label);

    private final Archive archive;
    private final Holdings holdings;
    private final Derived derived;
    private final Function<Archive.Held, Record> records;

    Chart(Holdings holdings, Function<Archive.Held, Record> records) {
        this.archive = holdings.archive;
        this.holdings = holdings;
        this.derived = holdings.derived();
        this.records = records;
    }

    Expansion expand(Node node, int limit) {
        var found = neighbours(node);
        return new Expansion(
                node, found.edges.size(), found.edges.subList(0, Math.min(limit, found.edges.size())), found.hubs);
    }

    /** A shortest path as edges, or empty. A hub at either end can be left or reached by no edge, as within. */
    List<Edge> path(Node from, Node to, int maxEdges) {
        var nodes = new ShortestPath<Node>(node -> isHub(node)
                        ? List.of()
                        : neighbours(node).edges.stream()
                                .map(Edge::to)
                                .distinct()
                                .toList())
                .between(current(from), current(to), maxEdges);
        return IntStream.range(1, nodes.size())
                .mapToObj(step -> edge(nodes.get(step - 1), nodes.get(step)))
                .toList();
    }

    private record Neighbours(List<Edge> edges, List<Expansion.Hub> hubs) {}

    private Neighbours neighbours(Node node) {
        var found = new Found(node);
        switch (node) {
            case Node.OfEntity entity -> {
                int mention = archive.number(entity.id());
                if (mention >= 0) ofEntity(mention, found);
            }
            case Node.OfValue value -> ofValue(value, found);
            case Node.OfRecord record -> ofRecord(record.id(), found);
        }
        return found.neighbours();
    }

    private void ofEntity(int mention, Found found) {
        for (int member : derived.resolution.members(mention)) {
            var held = archive.holder(member);
            for (var term : archive.profile(member).terms())
                if (drawn(term)) {
                    if (derived.rarity.hub(term)) found.hub(term);
                    else found.edge(new Node.OfValue(term.field().property(), term.value()), words(term.field()), held);
                }
            if (held.numbers().map(derived.resolution::leader).distinct().count() > 1)
                found.edge(new Node.OfRecord(held.id()), "named in", held);
            if (held.mentions() > 1) stated(member, held, found);
        }
    }

    private void stated(int member, Archive.Held held, Found found) {
        for (var relation : records.apply(held).relations()) {
            int from = held.first() + relation.from();
            int to = held.first() + relation.to();
            if (from == member && to != member) found.edge(entity(to), Words.of(relation.kind()), held);
            else if (to == member && from != member) found.edge(entity(from), Words.inverse(relation.kind()), held);
        }
    }

    private void ofValue(Node.OfValue value, Found found) {
        var field = FIELDS.get(value.property());
        if (field == null) return;
        var term = new Term(field, value.normal());
        if (derived.rarity.hub(term)) found.hub(term);
        for (int mention : holdings.candidates.holders(List.of(term)))
            found.edge(entity(mention), words(field), archive.holder(mention));
    }

    private void ofRecord(RecordId id, Found found) {
        var held = archive.find(id);
        if (held != null) held.numbers().forEach(mention -> found.edge(entity(mention), "names", held));
    }

    private Edge edge(Node from, Node to) {
        return neighbours(from).edges.stream()
                .filter(edge -> edge.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private boolean isHub(Node node) {
        if (!(node instanceof Node.OfValue value)) return false;
        var field = FIELDS.get(value.property());
        return field != null && derived.rarity.hub(new Term(field, value.normal()));
    }

    private Node entity(int mention) {
        return new Node.OfEntity(derived.entity(mention));
    }

    private Node current(Node node) {
        if (!(node instanceof Node.OfEntity entity)) return node;
        int mention = archive.number(entity.id());
        return mention < 0 ? node : entity(mention);
    }

    private static boolean drawn(Term term) {
        return Rarity.identifies(term.field());
    }

    private static String words(Field field) {
        return field.property().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Map<Property, Field> fields() {
        var fields = new EnumMap<Property, Field>(Property.class);
        for (var field : Field.values()) if (Rarity.identifies(field)) fields.put(field.property(), field);
        fields.put(Property.PROFILE_URL, Field.URL);
        return fields;
    }

    /** Gathers the edges that leave one node: one for each neighbour and label, with all records that show it. */
    private final class Found {
        private final Node from;
        private final Map<Node, Map<String, TreeSet<Archive.Held>>> edges = new HashMap<>();
        private final Map<String, Expansion.Hub> hubs = new TreeMap<>();

        Found(Node from) {
            this.from = from;
        }

        void edge(Node to, String label, Archive.Held shownBy) {
            if (to.equals(current(from))) return;
            edges.computeIfAbsent(to, node -> new TreeMap<>())
                    .computeIfAbsent(label, words -> new TreeSet<>(OLDEST_FIRST))
                    .add(shownBy);
        }

        void hub(Term term) {
            var property = term.field().property();
            int held = (int) IntStream.of(holdings.candidates.holders(List.of(term)))
                    .mapToObj(archive::holder)
                    .distinct()
                    .count();
            hubs.put(property + ":" + term.value(), new Expansion.Hub(property, term.value(), held));
        }

        Neighbours neighbours() {
            var list = new ArrayList<Edge>();
            edges.forEach((to, byLabel) -> byLabel.forEach((label, shownBy) -> list.add(new Edge(
                    from, to, label, shownBy.stream().map(Archive.Held::id).toList()))));
            list.sort(MOST_SHOWN_FIRST);
            return new Neighbours(list, List.copyOf(hubs.values()));
        }
    }

    private static final Comparator<Archive.Held> OLDEST_FIRST =
            Comparator.comparing(Archive.Held::saidAt).thenComparing(Archive.Held::id);

    /** Relations in words, read from either side. */
    private static final class Words {
        static String of(Relation.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static String inverse(Relation.Kind kind) {
            return switch (kind) {
                case COMPANION_OF, RELATIVE_OF, SEEN_WITH, ASSOCIATED_WITH -> of(kind);
                case GUARDIAN_OF -> "has guardian";
                case SUSPECTED_OF_HARMING -> "suspected to be harmed by";
                case CONTACTED -> "contacted by";
                case USES -> "used by";
                case SEEN_AT -> "where was seen";
                case REPORTED -> "reported by";
            };
        }
    }
}
