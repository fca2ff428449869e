package org.homeward.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a run found: as tables in Markdown, one for each task, and as JSON. */
public record Report(Machine machine, Settings settings, List<Outcome> outcomes) {
    public Report {
        outcomes = List.copyOf(outcomes);
    }

    /** What was run, on what and how large. */
    String heading() {
        return "%s%n%,d records, %,d queries of people in the archive, %,d of people who aren't, seed %d%n"
                .formatted(machine, settings.records(), settings.queries(), settings.absent(), settings.seed());
    }

    String tables() {
        var text = new StringBuilder();
        byTask().forEach((task, lines) -> table(text, task, lines));
        return text.toString();
    }

    private Map<String, List<Outcome>> byTask() {
        var byTask = new LinkedHashMap<String, List<Outcome>>();
        for (var outcome : outcomes)
            byTask.computeIfAbsent(outcome.job().task(), task -> new ArrayList<>())
                    .add(outcome);
        return byTask;
    }

    private static void table(StringBuilder text, String task, List<Outcome> lines) {
        var columns = new LinkedHashSet<String>();
        lines.forEach(line -> columns.addAll(line.figures().keySet()));
        text.append("\n### ").append(task).append("\n\n| data | engine |");
        columns.forEach(column -> text.append(' ').append(column).append(" |"));
        text.append(" note |\n|---|---|")
                .append("---|".repeat(columns.size() + 1))
                .append('\n');
        for (var line : lines) {
            text.append("| ").append(line.job().data());
            text.append(" | ").append(line.job().engine()).append(" |");
            for (var column : columns)
                text.append(' ').append(cell(line.figures().get(column))).append(" |");
            text.append(' ').append(line.note().replace('|', '/')).append(" |\n");
        }
    }

    /** Whole numbers as they are, others to about four places that mean something. */
    static String cell(@Nullable Double value) {
        if (value == null || value.isNaN()) return "-";
        if (value == Math.rint(value) && Math.abs(value) < 1e15)
            return String.format(Locale.ROOT, "%,d", value.longValue());
        double size = Math.abs(value);
        if (size >= 1_000) return String.format(Locale.ROOT, "%,.0f", value);
        if (size >= 10) return String.format(Locale.ROOT, "%.1f", value);
        return String.format(Locale.ROOT, size < 2 ? "%.5f" : "%.2f", value);
    }

    String json() {
        return Worker.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
