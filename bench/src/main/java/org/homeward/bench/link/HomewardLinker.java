package org.homeward.bench.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.bench.data.Row;
import org.homeward.bench.data.Table;
import org.homeward.engine.Linkage;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;

/** This engine in bulk form, as a library. */
final class HomewardLinker implements Linker {
    private static final long SEED = 20260314;

    @Override
    public Linked link(Table table) {
        var records = table.rows().stream().map(Row::asRecord).toList();
        var linkage = linkage(table, records, SEED);
        var rows = new HashMap<RecordId, Integer>();
        for (int i = 0; i < records.size(); i++) rows.put(records.get(i).id(), i);
        var clusters = new long[records.size()];
        linkage.entities().forEach(entity -> {
            for (var record : entity)
                clusters[row(rows, record.id())] = row(rows, entity.getFirst().id());
        });
        return new Linked(new Compared(linkage, rows), List.of(new Clustering("its own", () -> clusters)));
    }

    static Linkage linkage(Table table, List<Record> records, long seed) {
        return table.isTwo()
                ? Linkage.across(
                        records.subList(0, table.first()),
                        records.subList(table.first(), records.size()),
                        seed,
                        (what, share) -> {})
                : Linkage.within(records, seed, (what, share) -> {});
    }

    private static int row(Map<RecordId, Integer> rows, RecordId record) {
        var row = rows.get(record);
        if (row == null) throw new IllegalStateException("a record that was not given: " + record);
        return row;
    }

    /** What was compared, of which the library tells only with scores: counting takes longer than linking. */
    private record Compared(Linkage linkage, Map<RecordId, Integer> rows) implements Candidates {
        @Override
        public long size() {
            return linkage.compared();
        }

        @Override
        public double recall(Table table) {
            long right = linkage.links(true)
                    .parallel()
                    .filter(link -> isSame(table, link.a().record(), link.b().record()))
                    .count();
            long truth = PairScores.truth(table);
            return truth == 0 ? 1 : (double) right / truth;
        }

        private boolean isSame(Table table, RecordId a, RecordId b) {
            return table.rows()
                    .get(row(rows, a))
                    .person()
                    .equals(table.rows().get(row(rows, b)).person());
        }
    }
}
