package org.homeward.clearinghouse.geography;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.clearinghouse.geography.Sheet.Box;
import org.homeward.clearinghouse.geography.Sheet.Spot;

/**
 * A map as the fragment {@code geography/map :: map(map)} draws it: outlines of states and counties, what of them is meant, places and lines.
 * Whoever shows one shows the same as words beside it.
 *
 * <pre>{@code
 * new AreaMap.Drawing(atlas).area(places.table(), zips).dot(reno.point(), "origin", "Last seen: Reno").map("Where the poster goes")
 * }</pre>
 *
 * @param words what the picture says, for who does not see it
 * @param viewBox of the SVG, in units of the {@link Sheet}
 * @param dot radius of a dot
 */
public record AreaMap(
        String words,
        String viewBox,
        double dot,
        List<Shape> shapes,
        List<Line> lines,
        List<Dot> dots,
        boolean incomplete) {
    /** The narrowest view: about 180 miles across. */
    private static final double NARROWEST = 60;

    /** From so many counties on a state is drawn without those that are not meant. */
    private static final int MANY_COUNTIES = 500;

    /**
     * @param kind {@code state}, {@code county}, {@code covered}, {@code partly}, {@code wholly}: the last two are meant
     */
    public record Shape(String kind, String outline, String name) {}

    /** @param kind a word that the style sheet knows: {@code origin}, {@code anchor}, {@code sighting}, {@code partner}, {@code quiet} */
    public record Dot(String kind, double x, double y, String name) {}

    public record Line(String points) {}

    public AreaMap {
        shapes = List.copyOf(shapes);
        lines = List.copyOf(lines);
        dots = List.copyOf(dots);
    }

    /** Collects what a map shows. */
    public static final class Drawing {
        private final Atlas atlas;
        private final List<Shape> meant = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();
        private final List<Dot> marks = new ArrayList<>();
        private final List<Region> covered = new ArrayList<>();
        private final List<Box> boxes = new ArrayList<>();
        private boolean incomplete;

        public Drawing(Atlas atlas) {
            this.atlas = atlas;
        }

        /** A place. One that the sheet does not reach makes the map incomplete, which it says. */
        public Drawing dot(Point point, String kind, String name) {
            Sheet.spot(point)
                    .ifPresentOrElse(
                            spot -> {
                                dots.add(new Dot(kind, spot.x(), spot.y(), name));
                                boxes.add(new Box(spot.x(), spot.y(), spot.x(), spot.y()));
                            },
                            () -> incomplete = true);
            return this;
        }

        /** A place that is shown where the map shows its surroundings anyway: no map grows for it. */
        public Drawing mark(Point point, String kind, String name) {
            Sheet.spot(point).ifPresent(spot -> marks.add(new Dot(kind, spot.x(), spot.y(), name)));
            return this;
        }

        /** Outlines the counties that have one of these ZIPs, as far as the map shows them anyway. */
        public Drawing covered(ZipTable table, BitSet zips) {
            zips.stream()
                    .map(table::county)
                    .distinct()
                    .forEach(county -> atlas.findCounty(county).ifPresent(covered::add));
            return this;
        }

        public Drawing line(List<Point> path) {
            var spots =
                    path.stream().flatMap(point -> Sheet.spot(point).stream()).toList();
            var points = new StringBuilder();
            for (Spot spot : spots) points.append(String.format(Locale.ROOT, "%.2f,%.2f ", spot.x(), spot.y()));
            if (spots.size() > 1) lines.add(new Line(points.toString().strip()));
            return this;
        }

        /** Marks what a set of ZIPs covers: states as a whole where it can, else counties, wholly or partly. */
        public Drawing area(ZipTable table, BitSet zips) {
            var of = new HashMap<Integer, int[]>();
            var ofState = new HashMap<String, int[]>();
            for (int at = 0; at < table.size(); at++) {
                if (table.county(at) == 0) continue;
                int meantHere = zips.get(at) ? 1 : 0;
                count(of.computeIfAbsent(table.county(at), county -> new int[2]), meantHere);
                count(ofState.computeIfAbsent(table.state(at), state -> new int[2]), meantHere);
            }
            ofState.forEach((state, counted) -> {
                if (counted[1] == counted[0]) atlas.findState(state).ifPresent(region -> add("wholly", region));
            });
            of.forEach((county, counted) -> atlas.findCounty(county)
                    .filter(region -> counted[1] > 0 && !isWhole(ofState, region.state()))
                    .ifPresent(region -> add(counted[1] == counted[0] ? "wholly" : "partly", region)));
            return this;
        }

        private static void count(int[] counted, int meantHere) {
            counted[0]++;
            counted[1] += meantHere;
        }

        private static boolean isWhole(Map<String, int[]> ofState, String state) {
            var counted = ofState.get(state);
            return counted != null && counted[0] == counted[1];
        }

        private void add(String kind, Region region) {
            if (region.box() == null) {
                incomplete = true;
                return;
            }
            meant.add(new Shape(kind, region.outline(), region.name() + ", " + region.state()));
            boxes.add(region.box());
        }

        /** The map, near enough to show all that was put on it; the whole country when nothing was. */
        public AreaMap map(String words) {
            var view = view();
            var shapes = new ArrayList<Shape>();
            var around = atlas.counties().stream()
                    .filter(county -> county.box() != null && county.box().touches(view))
                    .toList();
            if (around.size() <= MANY_COUNTIES)
                for (var county : around) shapes.add(new Shape("county", county.outline(), county.name()));
            shapes.addAll(meant);
            for (var county : covered)
                if (around.size() <= MANY_COUNTIES
                        && county.box() != null
                        && county.box().touches(view))
                    shapes.add(new Shape("covered", county.outline(), county.name() + ", " + county.state()));
            for (var state : atlas.states())
                if (state.box() != null && state.box().touches(view))
                    shapes.add(new Shape("state", state.outline(), state.name()));
            double width = view.right() - view.left();
            var box = String.format(
                    Locale.ROOT, "%.1f %.1f %.1f %.1f", view.left(), view.top(), width, view.bottom() - view.top());
            var shown = new ArrayList<>(marks.stream()
                    .filter(mark -> view.touches(new Box(mark.x(), mark.y(), mark.x(), mark.y())))
                    .toList());
            shown.addAll(dots);
            return new AreaMap(words, box, width / 120, shapes, lines, shown, incomplete);
        }

        private Box view() {
            var whole = boxes.stream().reduce(Box::with).orElse(new Box(0, 0, Sheet.WIDTH, Sheet.HEIGHT));
            double width =
                    Math.max(Math.max(whole.right() - whole.left(), (whole.bottom() - whole.top()) * 1.6), NARROWEST)
                            * 1.1;
            double x = (whole.left() + whole.right()) / 2;
            double y = (whole.top() + whole.bottom()) / 2;
            return new Box(x - width / 2, y - width / 3.2, x + width / 2, y + width / 3.2);
        }
    }
}
