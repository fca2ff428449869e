package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.entities.ChartPage.Expanded;
import org.homeward.clearinghouse.entities.ChartPage.Hub;
import org.homeward.clearinghouse.entities.ChartPage.Line;
import org.homeward.clearinghouse.entities.ChartPage.Point;
import org.homeward.clearinghouse.entities.ChartPage.Source;
import org.homeward.engine.Edge;
import org.homeward.engine.Expansion;
import org.homeward.engine.Node;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the points and lines of a link chart. Lines that only closed compartments show are left out before anything is counted. */
@Component
class Charts {
    /** Steps of expanding that one chart may take. */
    static final int MOST_EXPANDED = 40;

    /** Neighbours that one step shows. */
    static final int NEIGHBOURS = 40;

    private static final int LONGEST_PATH = 8;
    private static final int ALL = 100_000;

    private final Index index;
    private final Shelf shelf;
    private final EntityPages entities;

    Charts(Index index, Shelf shelf, EntityPages entities) {
        this.index = index;
        this.shelf = shelf;
        this.entities = entities;
    }

    /** A point that is named again is expanded further. */
    ChartPage draw(Grant grant, List<Node> steps, @Nullable Node to) {
        var drawing = new Drawing(shelf.readable(grant.user()));
        var times = new LinkedHashMap<Node, Integer>();
        steps.stream().limit(MOST_EXPANDED).map(drawing::current).forEach(node -> times.merge(node, 1, Integer::sum));
        times.forEach(drawing::expand);
        return drawing.page(
                to == null ? List.of() : drawing.path(steps.getFirst(), to),
                to != null,
                Math.max(0, steps.size() - MOST_EXPANDED));
    }

    /** One chart being gathered. */
    private final class Drawing {
        private final Set<RecordKind> readable;
        private final Set<Node> nodes = new LinkedHashSet<>();
        private final Set<Node> expanded = new LinkedHashSet<>();
        private final List<Line> lines = new ArrayList<>();
        private final Set<Set<String>> drawn = new LinkedHashSet<>();
        private final List<Expanded> expansions = new ArrayList<>();
        private final Map<String, Hub> hubs = new LinkedHashMap<>();

        Drawing(Set<RecordKind> readable) {
            this.readable = readable;
        }

        private record Told(Edge edge, Line line) {}

        void expand(Node node, int times) {
            expanded.add(node);
            var expansion = index.ask(engine -> engine.expand(node, ALL));
            var open = expansion.edges().stream()
                    .map(edge -> new Told(edge, line(edge)))
                    .filter(told -> !told.line.records().isEmpty())
                    .toList();
            var shown = open.subList(0, Math.min(NEIGHBOURS * times, open.size()));
            nodes.add(node);
            shown.forEach(told -> add(told.edge, told.line));
            expansions.add(new Expanded(node.key(), label(node), open.size(), shown.size()));
            for (Expansion.Hub hub : expansion.hubs())
                hubs.put(
                        hub.property() + hub.value(),
                        new Hub(Words.of(hub.property()), Words.readable(hub.property(), hub.value()), hub.records()));
        }

        private void add(Edge edge, Line line) {
            nodes.add(edge.from());
            nodes.add(edge.to());
            // Seen from the other end it is the same line.
            if (drawn.add(Set.of(line.from(), line.to(), "label " + line.label()))) lines.add(line);
        }

        List<String> path(Node from, Node to) {
            var edges = index.ask(engine -> engine.path(current(from), current(to), LONGEST_PATH));
            var steps = edges.stream().map(this::line).toList();
            if (steps.isEmpty()
                    || steps.stream().anyMatch(step -> step.records().isEmpty())) return List.of();
            var keys = new ArrayList<String>();
            keys.add(edges.getFirst().from().key());
            for (int i = 0; i < edges.size(); i++) {
                add(edges.get(i), steps.get(i));
                keys.add(edges.get(i).to().key());
            }
            return keys;
        }

        private Node current(Node node) {
            return node instanceof Node.OfEntity entity
                    ? entities.find(entity.id())
                            .<Node>map(found -> new Node.OfEntity(found.id()))
                            .orElse(node)
                    : node;
        }

        private Line line(Edge edge) {
            return new Line(
                    edge.from().key(),
                    edge.to().key(),
                    edge.label(),
                    edge.records().stream().flatMap(id -> source(id).stream()).toList());
        }

        private java.util.Optional<Source> source(RecordId id) {
            return shelf.find(id)
                    .filter(record -> readable.contains(record.kind()))
                    .map(record -> {
                        var page = shelf.page(record);
                        return new Source(id.hex(), page.title(), page.url());
                    });
        }

        ChartPage page(List<String> path, boolean asked, int left) {
            var points = nodes.stream().map(this::point).toList();
            return new ChartPage(points, List.copyOf(lines), expansions, List.copyOf(hubs.values()), path, asked, left);
        }

        private Point point(Node node) {
            int neighbours = expansions.stream()
                    .filter(done -> done.key().equals(node.key()))
                    .map(Expanded::total)
                    .findFirst()
                    .orElseGet(() -> count(node));
            return new Point(node.key(), label(node), kind(node), neighbours, expanded.contains(node), url(node));
        }

        private int count(Node node) {
            return (int) index.ask(engine -> engine.expand(node, ALL)).edges().stream()
                    .filter(edge ->
                            edge.records().stream().anyMatch(id -> source(id).isPresent()))
                    .count();
        }

        private String label(Node node) {
            return switch (node) {
                case Node.OfEntity entity ->
                    entities.name(entity.id(), readable).orElse("closed to you");
                case Node.OfValue value -> Words.readable(value.property(), value.normal());
                case Node.OfRecord record ->
                    source(record.id()).map(Source::title).orElse("closed to you");
            };
        }

        private String kind(Node node) {
            return switch (node) {
                case Node.OfEntity entity ->
                    entities.find(entity.id())
                            .map(found -> Words.of(found.type()))
                            .orElse("Person");
                case Node.OfValue value -> Words.of(value.property());
                case Node.OfRecord record -> "Record";
            };
        }

        private String url(Node node) {
            return switch (node) {
                case Node.OfEntity entity -> "/entities/" + entity.id();
                case Node.OfValue value -> "";
                case Node.OfRecord record ->
                    source(record.id()).map(Source::url).orElse("");
            };
        }
    }
}
