package org.homeward.clearinghouse.entities;

import java.util.List;
import org.homeward.clearinghouse.access.Ref;

/**
 * What is drawn, and what the table beside it says.
 *
 * @param lines in the order they were expanded, those shown by most records first
 * @param expansions how many neighbours each expanded point has, and how many are shown: nothing is cut silently
 * @param path keys of the points of the path asked for, in order; empty when none was asked for or there is none
 * @param pathAsked true when a path was asked for
 * @param left how many steps of expanding were asked for beyond the most that one chart takes
 */
record ChartPage(
        List<Point> points,
        List<Line> lines,
        List<Expanded> expansions,
        List<Hub> hubs,
        List<String> path,
        boolean pathAsked,
        int left) {

    /**
     * @param neighbours how many there are, shown or not: known before anything is loaded
     * @param url where it is shown; empty for a value
     */
    record Point(String key, String label, String kind, int neighbours, boolean expanded, String url) {
        Point {
            label = Legible.text(label);
        }
    }

    record Line(String from, String to, String label, List<Source> records) {
        Line {
            label = Legible.text(label);
        }
    }

    record Source(String id, String title, String url) {
        Source {
            title = Legible.text(title);
        }
    }

    record Expanded(String key, String label, int total, int shown) {
        Expanded {
            label = Legible.text(label);
        }

        /** How many one more step would show. */
        public int next() {
            return Math.min(Charts.NEIGHBOURS, total - shown);
        }
    }

    /** A value that too many records share to tie anything: listed, not followed. */
    record Hub(String property, String value, int records) {
        Hub {
            value = Legible.text(value);
        }
    }

    List<Ref> records() {
        return lines.stream()
                .flatMap(line -> line.records().stream())
                .map(source -> new Ref(Ref.Kind.RECORD, source.id()))
                .distinct()
                .toList();
    }

    public String label(String key) {
        return points.stream()
                .filter(point -> point.key().equals(key))
                .map(Point::label)
                .findFirst()
                .orElse(key);
    }

    public Point point(String key) {
        return points.stream()
                .filter(point -> point.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
