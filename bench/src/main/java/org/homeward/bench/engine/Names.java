package org.homeward.bench.engine;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.Settings;
import org.homeward.bench.data.NameCase;
import org.homeward.bench.data.Row;
import org.homeward.bench.link.PairScores;
import org.homeward.engine.Clue;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.model.Property;

/** Judged pairs of names, each pair in an archive that holds nothing else. */
final class Names {
    /** Bits: between what a surname alone brings and what a whole name does. One bar for every set of names. */
    private static final double BAR = 9;

    private Names() {}

    static Map<String, Double> run(Settings settings) throws IOException {
        var cases = NameCase.read(settings.data());
        long right = 0;
        long found = 0;
        long truth = 0;
        var all = new ArrayList<Double>();
        try (var engine = LinkEngine.open(settings.work().resolve("names"), Clock.systemUTC())) {
            for (var pair : cases) {
                double bits = bits(engine, pair, all.size());
                all.add(bits);
                if (bits >= BAR) found++;
                if (pair.same()) truth++;
                if (bits >= BAR && pair.same()) right++;
            }
        }
        var figures = new LinkedHashMap<String, Double>();
        figures.put("pairs", (double) cases.size());
        PairScores.of(right, found, truth).into(figures);
        figures.put("F1 at the best bar", best(cases, all));
        return figures;
    }

    private static double bits(LinkEngine engine, NameCase pair, int number) {
        var a = row(pair.left(), "a" + number).asRecord();
        var b = row(pair.right(), "b" + number).asRecord();
        var feed = new Feed(engine);
        feed.put(a);
        feed.put(b);
        double bits =
                engine.explain(a.mentionId(0), b.mentionId(0)).orElseThrow().bits();
        feed.withdraw(a);
        feed.withdraw(b);
        return bits;
    }

    private static Row row(String name, String id) {
        return Row.person(id, 0, "", List.of(new Clue(Property.NAME, name)));
    }

    private static double best(List<NameCase> cases, List<Double> bits) {
        double best = 0;
        long truth = cases.stream().filter(NameCase::same).count();
        for (double bar : bits) {
            long found = 0;
            long right = 0;
            for (int i = 0; i < cases.size(); i++) {
                if (bits.get(i) < bar) continue;
                found++;
                if (cases.get(i).same()) right++;
            }
            best = Math.max(best, PairScores.of(right, found, truth).f1());
        }
        return best;
    }
}
