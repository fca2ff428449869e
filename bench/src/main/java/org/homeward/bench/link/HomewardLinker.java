package org.homeward.bench.link;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.homeward.bench.data.Row;
import org.homeward.bench.data.Table;
import org.homeward.engine.Linkage;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;

/** This engine in bulk form, as a library. */
final class HomewardLinker implements Linker {
    @Override
    public Linked link(Table table) {
        var linkage = linkage(table);
        return new Linked(new Compared(linkage), List.of(new Clustering("its own", () -> entities(linkage, table))));
    }

    /** This engine over a whole table, or over two. */
    static Linkage linkage(Table table) {
        var rows = table.rows();
        var tables = table.isTwo()
                ? List.of(records(rows.subList(0, table.first())), records(rows.subList(table.first(), rows.size())))
                : List.of(records(rows));
        return Linkage.of(tables, (what, share) -> {});
    }

    /** Made as they are asked for. */
    private static Collection<Record> records(List<Row> rows) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<Record> iterator() {
                return rows.stream().map(Row::asRecord).iterator();
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /** For each row a number of its entity. */
    static long[] entities(Linkage linkage, Table table) {
        return IntStream.range(0, table.rows().size())
                .parallel()
                .mapToLong(i -> PairScores.hash(
                        linkage.entity(table.rows().get(i).asRecord().mentionId(0))
                                .toString()))
                .toArray();
    }

    /** What was compared. */
    private record Compared(Linkage linkage) implements Candidates {
        @Override
        public long size() {
            return linkage.compared();
        }

        @Override
        public double recall(Table table) {
            var rows = table.rows();
            long right = PairScores.ofTruePairs(
                    table, (a, b) -> linkage.isCompared(mention(rows.get(a)), mention(rows.get(b))));
            long truth = PairScores.truth(table);
            return truth == 0 ? 1 : (double) right / truth;
        }

        private static MentionId mention(Row row) {
            return row.asRecord().mentionId(0);
        }

        @Override
        public void close() {
            linkage.close();
        }
    }
}
