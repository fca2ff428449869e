package org.homeward.bench.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import org.homeward.bench.data.Table;

/** Duke 1.2: its comparators, its blocks in memory, with the rules every peer gets. */
final class DukeLinker implements Linker {
    private static final String ID = "ID";
    private static final double[] THRESHOLDS = {0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999};

    @Override
    public Linked link(Table table) {
        var rows = PlainRow.of(table);
        var comparisons = SqlComparison.fitting(rows);
        var configuration = configuration(comparisons);
        var blocks = new InMemoryBlockingDatabase();
        blocks.setConfiguration(configuration);
        blocks.setWindowSize(1);
        blocks.setKeyFunctions(keys(rows, comparisons));
        var processor = new Processor(configuration, blocks);
        try {
            return link(table, records(rows, comparisons), processor, blocks);
        } finally {
            processor.close();
        }
    }

    private static Linked link(
            Table table, List<RecordImpl> records, Processor processor, InMemoryBlockingDatabase blocks) {
        int asking = table.isTwo() ? table.first() : 0;
        for (var record : records.subList(0, table.isTwo() ? asking : records.size())) blocks.index(record);
        blocks.commit();
        var pairs = new Pairs();
        for (int row = asking; row < records.size(); row++) {
            var seen = new HashSet<Integer>();
            for (var candidate : blocks.findCandidateMatches(records.get(row))) {
                int other = Integer.parseInt(candidate.getValue(ID));
                boolean once = other < row && seen.add(other);
                if (once) pairs.add(other, row, processor.compare(records.get(row), candidate));
            }
        }
        return new Linked(pairs, Linker.sweep(table, pairs, THRESHOLDS));
    }

    private static DukeConfiguration configuration(List<SqlComparison> comparisons) {
        var properties = new ArrayList<no.priv.garshol.duke.Property>();
        properties.add(new PropertyImpl(ID));
        for (var comparison : comparisons)
            properties.add(new PropertyImpl(
                    comparison.property().name(), comparator(comparison), low(comparison), high(comparison)));
        return new DukeConfiguration(List.copyOf(properties));
    }

    private static Comparator comparator(SqlComparison comparison) {
        return switch (comparison.kind()) {
            case NAME, TEXT -> new JaroWinkler();
            case NUMBER -> new Levenshtein();
            case WORD -> new ExactComparator();
        };
    }

    private static double low(SqlComparison comparison) {
        return switch (comparison.property()) {
            case BIRTH_DATE, SSN -> 0.15;
            case GIVEN_NAME, SURNAME -> 0.25;
            case SEX -> 0.2;
            default -> 0.4;
        };
    }

    private static double high(SqlComparison comparison) {
        return switch (comparison.property()) {
            case PHONE, EMAIL, SSN -> 0.97;
            case BIRTH_DATE -> 0.95;
            case SURNAME -> 0.85;
            case GIVEN_NAME -> 0.8;
            case STREET -> 0.8;
            case ZIP, CITY, HOUSE_NUMBER, UNIT -> 0.65;
            default -> 0.55;
        };
    }

    private static List<KeyFunction> keys(List<PlainRow> rows, List<SqlComparison> comparisons) {
        var columns = comparisons.stream().map(SqlComparison::property).toList();
        var functions = new ArrayList<KeyFunction>();
        for (var rule : BlockingRule.fitting(columns)) functions.add(keys(rule, rows));
        return functions;
    }

    /** Rows that lack a value, or have one that is too common, share no block. */
    private static KeyFunction keys(BlockingRule rule, List<PlainRow> rows) {
        var counts = new HashMap<String, Integer>();
        var keys = rows.stream().map(rule::key).toArray(String[]::new);
        for (var key : keys) counts.merge(key, 1, Integer::sum);
        return record -> {
            var id = record.getValue(ID);
            var key = keys[Integer.parseInt(id)];
            boolean shared = !key.isEmpty() && counts.getOrDefault(key, 0) <= rule.largest();
            return shared ? key : "none of " + id;
        };
    }

    private static List<RecordImpl> records(List<PlainRow> rows, List<SqlComparison> comparisons) {
        var records = new ArrayList<RecordImpl>();
        for (var row : rows) {
            var record = new RecordImpl(new HashMap<>(Map.of(ID, List.of(Integer.toString(records.size())))));
            for (var comparison : comparisons) {
                var value = row.get(comparison.property());
                if (!value.isEmpty()) record.addValue(comparison.property().name(), value);
            }
            records.add(record);
        }
        return records;
    }
}
