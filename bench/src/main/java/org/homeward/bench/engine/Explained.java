package org.homeward.bench.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeward.bench.Settings;
import org.homeward.bench.data.Row;
import org.homeward.bench.data.Table;
import org.homeward.bench.link.LinkTask;
import org.homeward.engine.Link;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.RecordId;

/** Whether the parts are the score, whether a probability is what it says, and whether the best are told apart. */
final class Explained {
    private static final double LIKELY = 0.05;

    private final Table table;
    private final Map<RecordId, String> people = new HashMap<>();
    private final Calibration all = new Calibration();
    /** Most pairs are no match and say so: they would hide the rest. */
    private final Calibration likely = new Calibration();

    private double worstSum;
    private double best = Double.NEGATIVE_INFINITY;
    private long bestCount;
    private long pairs;

    private Explained(Table table) {
        this.table = table;
    }

    static Map<String, Double> run(String data, Settings settings) throws IOException {
        return new Explained(LinkTask.table(data, settings)).run();
    }

    private Map<String, Double> run() {
        var records = table.rows().stream().map(Row::asRecord).toList();
        for (int i = 0; i < records.size(); i++)
            people.put(records.get(i).id(), table.rows().get(i).person());
        try (var linkage = LinkTask.linkage(table)) {
            linkage.links(true).forEach(this::look);
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("pairs compared", (double) pairs);
        figures.put("largest error of a sum", worstSum);
        figures.put("calibration error", all.error());
        figures.put("calibration error from 5 %", likely.error());
        figures.put("share tied at the top", pairs == 0 ? 0 : (double) bestCount / pairs);
        return figures;
    }

    private void look(Link link) {
        pairs++;
        var score = link.score();
        worstSum = Math.max(worstSum, Math.abs(sum(score) - score.bits()));
        boolean same = String.valueOf(people.get(link.a().record()))
                .equals(people.get(link.b().record()));
        all.add(score.probability(), same);
        if (score.probability() >= LIKELY) likely.add(score.probability(), same);
        if (score.bits() > best) {
            best = score.bits();
            bestCount = 0;
        }
        if (score.bits() == best) bestCount++;
    }

    private static double sum(Score score) {
        return score.parts().stream().mapToDouble(Part::bits).sum();
    }
}
