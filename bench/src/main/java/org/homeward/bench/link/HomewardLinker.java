package org.homeward.bench.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.data.Row;
import org.homeward.bench.data.Table;
import org.homeward.engine.Link;
import org.homeward.engine.Linkage;
import org.homeward.engine.model.MentionId;

/** This engine in bulk form, as a library. */
final class HomewardLinker implements Linker {
    @Override
    public Linked link(Table table) {
        var linkage = linkage(table);
        var rows = new HashMap<MentionId, Integer>();
        for (int i = 0; i < table.rows().size(); i++)
            rows.put(table.rows().get(i).asRecord().mentionId(0), i);
        var clusters = new long[table.rows().size()];
        linkage.entities().forEach(entity -> {
            for (var mention : entity) clusters[row(rows, mention)] = row(rows, entity.getFirst());
        });
        return new Linked(new Compared(linkage, rows), List.of(new Clustering("its own", () -> clusters)));
    }

    /** This engine over a whole table, or over two. */
    static Linkage linkage(Table table) {
        var records = table.rows().stream().map(Row::asRecord).toList();
        var tables = table.isTwo()
                ? List.of(records.subList(0, table.first()), records.subList(table.first(), records.size()))
                : List.of(records);
        return Linkage.of(tables, (what, share) -> {});
    }

    private static int row(Map<MentionId, Integer> rows, MentionId mention) {
        var row = rows.get(mention);
        if (row == null) throw new IllegalStateException("a record that was not given: " + mention);
        return row;
    }

    /** What was compared, of which the library tells only with scores: counting takes longer than linking. */
    private record Compared(Linkage linkage, Map<MentionId, Integer> rows) implements Candidates {
        @Override
        public long size() {
            return linkage.compared();
        }

        @Override
        public double recall(Table table) {
            long right = linkage.links(true)
                    .parallel()
                    .filter(link -> isSame(table, link))
                    .count();
            long truth = PairScores.truth(table);
            return truth == 0 ? 1 : (double) right / truth;
        }

        private boolean isSame(Table table, Link link) {
            int a = row(rows, link.a());
            int b = row(rows, link.b());
            return table.rows().get(a).person().equals(table.rows().get(b).person());
        }
    }
}
