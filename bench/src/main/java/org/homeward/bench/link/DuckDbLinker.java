package org.homeward.bench.link;

import static java.util.stream.Collectors.joining;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.homeward.bench.data.Table;
import org.homeward.engine.model.Property;

/**
 * Fellegi-Sunter in DuckDB's SQL, written by us in the way of Splink: blocking by equality joins, comparison levels, u from random pairs, m
 * by EM over the patterns, names and places weighted by how common they are.
 */
final class DuckDbLinker implements Linker {
    private static final int RANDOM_PAIRS = 200_000;
    /** Bits of evidence. */
    private static final double[] THRESHOLDS = {2, 5, 8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40};

    @Override
    public Linked link(Table table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class)) {
            return new Run(connection, table).link();
        }
    }

    private static final class Run {
        private final DuckDBConnection connection;
        private final Table table;
        private final List<PlainRow> rows;
        private final List<SqlComparison> comparisons;

        Run(DuckDBConnection connection, Table table) {
            this.connection = connection;
            this.table = table;
            this.rows = PlainRow.of(table);
            this.comparisons = SqlComparison.fitting(rows);
        }

        private Linked link() throws SQLException {
            load();
            block();
            var patterns = compare();
            var weights = FellegiSunter.train(patterns, atRandom());
            var pairs = score(weights);
            return new Linked(pairs, Linker.sweep(table, pairs, THRESHOLDS));
        }

        private void run(String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        private List<Property> columns() {
            return comparisons.stream().map(SqlComparison::property).toList();
        }

        private void load() throws SQLException {
            var columns = columns().stream()
                    .map(column -> BlockingRule.column(column) + " VARCHAR")
                    .collect(joining(", "));
            run("CREATE TABLE r (i INTEGER, t INTEGER, " + columns + ")");
            try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "r")) {
                for (int i = 0; i < rows.size(); i++) {
                    appender.beginRow();
                    appender.append(i);
                    appender.append(table.rows().get(i).table());
                    for (var column : columns()) {
                        var value = rows.get(i).values().get(column);
                        if (value == null) appender.appendNull();
                        else appender.append(value);
                    }
                    appender.endRow();
                }
            }
        }

        private void block() throws SQLException {
            run("CREATE TABLE c (a INTEGER, b INTEGER)");
            for (var rule : BlockingRule.fitting(columns()))
                run("""
                        INSERT INTO c WITH k AS (
                          SELECT i, t, %s AS key, count(*) OVER (PARTITION BY key) AS n FROM r WHERE key IS NOT NULL)
                        SELECT x.i, y.i FROM k x JOIN k y ON x.key = y.key AND x.i < y.i
                        WHERE x.n <= %d %s
                        """.formatted(rule.sql("r"), rule.largest(), acrossOnly()));
        }

        private String acrossOnly() {
            return table.isTwo() ? "AND x.t <> y.t" : "";
        }

        /** The patterns of agreement among the candidates, with how often each comes up. */
        private List<FellegiSunter.Pattern> compare() throws SQLException {
            run("CREATE TABLE g AS SELECT a, b, " + levels() + """
                     FROM (SELECT DISTINCT a, b FROM c) p
                    JOIN r x ON x.i = p.a JOIN r y ON y.i = p.b
                    """);
            return patterns("SELECT " + names() + ", count(*) FROM g GROUP BY ALL");
        }

        private List<FellegiSunter.Pattern> atRandom() throws SQLException {
            int n = rows.size();
            run("SELECT setseed(0.42)");
            return patterns(
                    """
                    WITH p AS (SELECT (random() * %d)::INTEGER %% %d AS a, (random() * %d)::INTEGER %% %d AS b FROM range(%d)),
                    g AS (SELECT %s FROM p JOIN r x ON x.i = p.a JOIN r y ON y.i = p.b WHERE p.a <> p.b %s)
                    SELECT %s, count(*) FROM g GROUP BY ALL
                    """.formatted(n, n, n, n, Math.min((long) n * n, RANDOM_PAIRS), levels(), acrossOnly(), names()));
        }

        private String levels() {
            return comparisons.stream()
                    .map(comparison -> comparison.sql() + " AS " + comparison.name())
                    .collect(joining(", "));
        }

        private String names() {
            return comparisons.stream().map(SqlComparison::name).collect(joining(", "));
        }

        private List<FellegiSunter.Pattern> patterns(String sql) throws SQLException {
            var patterns = new ArrayList<FellegiSunter.Pattern>();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                while (result.next()) {
                    var levels = new int[comparisons.size()];
                    for (int k = 0; k < levels.length; k++) levels[k] = result.getInt(k + 1);
                    patterns.add(new FellegiSunter.Pattern(levels, result.getLong(levels.length + 1)));
                }
            }
            return patterns;
        }

        /** Bits of evidence, the exact agreements of names and places corrected by the value's own frequency. */
        private Pairs score(FellegiSunter weights) throws SQLException {
            for (var comparison : comparisons)
                if (comparison.byFrequency())
                    run(
                            "CREATE TABLE f_%1$s AS SELECT %2$s AS v, count(*) / sum(count(*)) OVER () AS f FROM r WHERE %2$s IS NOT NULL GROUP BY %2$s"
                                    .formatted(comparison.name(), BlockingRule.column(comparison.property())));
            var sum = new ArrayList<String>();
            var joins = new StringBuilder();
            for (int k = 0; k < comparisons.size(); k++) {
                var comparison = comparisons.get(k);
                sum.add(comparison.weightSql(weights.bits(k)));
                if (!comparison.byFrequency()) continue;
                sum.add(comparison.correctionSql(weights.chance(k)));
                joins.append(" LEFT JOIN f_%1$s ON f_%1$s.v = x.%2$s"
                        .formatted(comparison.name(), BlockingRule.column(comparison.property())));
            }
            return pairs("SELECT a, b, %s FROM g JOIN r x ON x.i = a %s".formatted(String.join(" + ", sum), joins));
        }

        private Pairs pairs(String sql) throws SQLException {
            var pairs = new Pairs();
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery(sql)) {
                while (result.next()) pairs.add(result.getInt(1), result.getInt(2), result.getDouble(3));
            }
            return pairs;
        }
    }

    static String caseOf(String column, double[] bits) {
        var levels = IntStream.range(0, bits.length).mapToObj(level -> " WHEN " + level + " THEN " + bits[level]);
        return "CASE " + column + levels.collect(joining()) + " ELSE 0 END";
    }
}
