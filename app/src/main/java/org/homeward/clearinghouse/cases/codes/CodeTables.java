package org.homeward.clearinghouse.cases.codes;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The imported tables, in PostgreSQL. Needs no Spring context, only the database: codes are no data of anybody's. */
public final class CodeTables {
    private static final int AT_ONCE = 5_000;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private CodeTables(DataSource source, Clock clock) {
        this.db = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.clock = clock;
    }

    public static CodeTables on(DataSource source, Clock clock) {
        return new CodeTables(source, clock);
    }

    /**
     * What an import came to.
     *
     * @param added codes that were not there, {@code changed} those with other words now, {@code gone} those the workbook has not any more
     */
    public record Taken(Workbook workbook, int added, int changed, int gone) {
        public boolean isNews() {
            return added + changed + gone > 0;
        }
    }

    /** The tables are those of this workbook from now on, or as they were. Throws {@link WorkbookRefused}. */
    public Taken take(Path file) {
        var workbook = Workbook.read(file);
        return transaction.execute(status -> replace(workbook));
    }

    private Taken replace(Workbook workbook) {
        db.sql("lock table cases_code_import in exclusive mode").update();
        var before = all();
        var now = byList(workbook.codes());
        int added = 0;
        int changed = 0;
        for (var code : workbook.codes()) {
            var said = before.getOrDefault(code.list(), Map.of()).get(code.code());
            if (said == null) added++;
            else if (!said.equals(code.words())) changed++;
        }
        int gone = before.entrySet().stream()
                .mapToInt(list -> (int) list.getValue().keySet().stream()
                        .filter(code ->
                                !now.getOrDefault(list.getKey(), Map.of()).containsKey(code))
                        .count())
                .sum();
        var taken = new Taken(workbook, added, changed, gone);
        if (taken.isNews()) write(workbook);
        return taken;
    }

    private void write(Workbook workbook) {
        db.sql("delete from cases_code").update();
        var codes = workbook.codes();
        for (int from = 0; from < codes.size(); from += AT_ONCE)
            add(codes.subList(from, Math.min(codes.size(), from + AT_ONCE)));
        db.sql("insert into cases_code_import (at, lists, codes) values (:at, :lists, :codes)")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("lists", workbook.lists().size())
                .param("codes", codes.size())
                .update();
    }

    private void add(List<Code> codes) {
        db.sql("""
                        insert into cases_code (list, code, words)
                        select * from unnest(cast(:lists as text[]), cast(:codes as text[]), cast(:words as text[]))
                        """)
                .param("lists", codes.stream().map(Code::list).toArray(String[]::new))
                .param("codes", codes.stream().map(Code::code).toArray(String[]::new))
                .param("words", codes.stream().map(Code::words).toArray(String[]::new))
                .update();
    }

    /** Table to code to words. */
    public Map<String, Map<String, String>> all() {
        return byList(db.sql("select list, code, words from cases_code order by list, code")
                .query((row, index) -> new Code(row.getString("list"), row.getString("code"), row.getString("words")))
                .list());
    }

    private static Map<String, Map<String, String>> byList(List<Code> codes) {
        var lists = new HashMap<String, Map<String, String>>();
        for (var code : codes)
            lists.computeIfAbsent(code.list(), list -> new TreeMap<>()).put(code.code(), code.words());
        return lists;
    }

    /** The last import that changed anything. */
    public record Import(long number, Instant at, int lists, int codes) {}

    /** Empty while none was. */
    public Optional<Import> last() {
        return db.sql("select number, at, lists, codes from cases_code_import order by number desc limit 1")
                .query((row, index) -> new Import(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("lists"),
                        row.getInt("codes")))
                .optional();
    }
}
