package org.homeward.clearinghouse.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.engine.model.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases, their revisions and their history. */
@Component
class CaseStore {
    private final JdbcClient db;
    private final AnswersJson json;

    CaseStore(JdbcClient db, AnswersJson json) {
        this.db = db;
        this.json = json;
    }

    CaseNumber nextNumber(int year) {
        int place = db.sql("""
                        insert into cases_number (year, last) values (:year, 1)
                        on conflict (year) do update set last = cases_number.last + 1
                        returning last
                        """).param("year", year).query(Integer.class).single();
        return CaseNumber.of(year, place);
    }

    /** What a draft became; empty while it is one. */
    Optional<AlreadySaved.Saved> findByDraft(UUID draft) {
        return db.sql("select number, revision, answers from cases_revision where draft = :draft")
                .param("draft", draft)
                .query((row, index) -> new AlreadySaved.Saved(
                        new CaseNumber(row.getString("number")),
                        row.getInt("revision"),
                        json.read(row.getString("answers"))))
                .optional();
    }

    /** Adds the case or replaces what lists show of it, when nobody was faster. */
    void save(CaseFile file, UUID draft, Instant now, String by) {
        var answers = file.answers();
        var missing = MissingSince.of(answers).orElseThrow();
        int saved = db.sql("""
                        insert into cases_case (number, status, revision, type, child, searchable, state, agency,
                            missing_from, missing_day, unsafe, record, opened_at, owner, changed_at)
                        values (:number, :status, :revision, :type, :child, :searchable, :state, :agency,
                            :missing, :missingDay, :unsafe, :record, :openedAt, :owner, :openedAt)
                        on conflict (number) do update set revision = excluded.revision, type = excluded.type,
                            child = excluded.child, searchable = excluded.searchable, state = excluded.state,
                            agency = excluded.agency, missing_from = excluded.missing_from,
                            missing_day = excluded.missing_day,
                            unsafe = excluded.unsafe, record = excluded.record
                        where cases_case.revision = excluded.revision - 1
                        """)
                .param("number", file.number().value())
                .param("status", file.status().name())
                .param("revision", file.revision())
                .param("type", answers.text("missing.type"))
                .param("child", file.child())
                .param("searchable", CaseFile.searchable(answers).toLowerCase(java.util.Locale.ROOT))
                .param("state", answers.atScene("state"))
                .param("agency", answers.text("agency.name"))
                .param("missing", missing.from().atOffset(ZoneOffset.UTC))
                .param("missingDay", missing.day())
                .param("unsafe", file.contacts().stream().anyMatch(Contact::unsafe))
                .param("record", file.record().hex())
                .param("openedAt", file.openedAt().atOffset(ZoneOffset.UTC))
                .param("owner", file.owner())
                .update();
        if (saved == 0) throw new Overtaken(file.number());
        addRevision(file, draft, now, by);
    }

    private void addRevision(CaseFile file, UUID draft, Instant now, String by) {
        db.sql("""
                        insert into cases_revision (number, revision, draft, answers, record, at, by)
                        values (:number, :revision, :draft, :answers::jsonb, :record, :at, :by)
                        """)
                .param("number", file.number().value())
                .param("revision", file.revision())
                .param("draft", draft)
                .param("answers", json.write(file.answers()))
                .param("record", file.record().hex())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    CaseFile get(CaseNumber number) {
        return db.sql("""
                        select c.number, c.status, c.revision, c.record, c.opened_at, c.owner, r.answers
                        from cases_case c join cases_revision r on r.number = c.number and r.revision = c.revision
                        where c.number = :number
                        """)
                .param("number", number.value())
                .query(this::file)
                .optional()
                .orElseThrow(() -> new NotFound("There is no case " + number + "."));
    }

    /** What a case said in an earlier revision; empty when it never had that one. */
    Optional<Answers> findAnswers(CaseNumber number, int revision) {
        return db.sql("select answers from cases_revision where number = :number and revision = :revision")
                .param("number", number.value())
                .param("revision", revision)
                .query((row, index) -> json.read(row.getString("answers")))
                .optional();
    }

    private CaseFile file(ResultSet row, int index) throws SQLException {
        return new CaseFile(
                new CaseNumber(row.getString("number")),
                Status.valueOf(row.getString("status")),
                row.getInt("revision"),
                json.read(row.getString("answers")),
                new RecordId(row.getString("record")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("owner"));
    }

    /** Changes the status, unless somebody was faster. */
    void changeStatus(CaseNumber number, Status from, Status to, Instant now) {
        int changed = db.sql("""
                        update cases_case set status = :to, changed_at = :now
                        where number = :number and status = :from
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .param("from", from.name())
                .param("to", to.name())
                .update();
        if (changed == 0) throw new Conflict("Someone changed the status of " + number + ". Look at it again.");
    }

    List<CaseLine> list(CaseFilter filter) {
        var sql = """
                select number, status, type, child, state, agency, missing_from, missing_day, unsafe
                from cases_case
                %s
                order by %s
                limit %d offset %d
                """.formatted(WHERE, filter.orderBy(), CaseFilter.PAGE, filter.skipped());
        return filtered(sql, filter).query(CaseStore::line).list();
    }

    List<CaseNumber> listMissing() {
        return db.sql("select number from cases_case where status in ('ACTIVE', 'LOCATED') order by opened_at, number")
                .query((row, index) -> new CaseNumber(row.getString("number")))
                .list();
    }

    int count(CaseFilter filter) {
        return filtered("select count(*) from cases_case " + WHERE, filter)
                .query(Integer.class)
                .single();
    }

    private static final String WHERE = """
            where (:text = '%%' or searchable like :text or lower(number) like :text)
              and (:state = '' or state = :state)
              and (:type = '' or type = :type)
              and (:status = '' or status = :status)
              and (:agency = '' or agency = :agency)
            """;

    private JdbcClient.StatementSpec filtered(String sql, CaseFilter filter) {
        return db.sql(sql)
                .param("text", filter.pattern())
                .param("state", filter.state())
                .param("type", filter.type())
                .param("status", filter.status())
                .param("agency", filter.agency());
    }

    private static CaseLine line(ResultSet row, int index) throws SQLException {
        return new CaseLine(
                new CaseNumber(row.getString("number")),
                Status.valueOf(row.getString("status")),
                CaseType.valueOf(row.getString("type")),
                row.getString("child"),
                row.getString("state"),
                row.getString("agency"),
                row.getObject("missing_from", OffsetDateTime.class).toInstant(),
                row.getObject("missing_day", LocalDate.class),
                row.getBoolean("unsafe"));
    }

    /** The agencies that have cases, for the filter. */
    List<String> agencies() {
        return db.sql("select distinct agency from cases_case order by agency limit 500")
                .query((row, index) -> row.getString("agency"))
                .list();
    }

    void add(CaseNumber number, HistoryEntry entry) {
        db.sql("""
                        insert into cases_history (number, at, by, what, details)
                        values (:number, :at, :by, :what, :details)
                        """)
                .param("number", number.value())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("by", entry.by())
                .param("what", entry.what())
                .param("details", String.join("\n", entry.details()))
                .update();
    }

    List<Cases.OfAgency> listOfAgency(String ori) {
        return db.sql("""
                        select c.number, c.child, c.status, coalesce(r.answers ->> 'agency.report', '') as theirs
                        from cases_case c join cases_revision r on r.number = c.number and r.revision = c.revision
                        where r.answers ->> 'agency.ori' = :ori
                        order by c.opened_at desc, c.number desc limit 200
                        """)
                .param("ori", ori)
                .query((row, index) -> new Cases.OfAgency(
                        new CaseNumber(row.getString("number")),
                        row.getString("child"),
                        Status.valueOf(row.getString("status")),
                        row.getString("theirs")))
                .list();
    }

    boolean isThere(CaseNumber number) {
        return db.sql("select exists (select 1 from cases_case where number = :number)")
                .param("number", number.value())
                .query(Boolean.class)
                .single();
    }

    Cases.Keeping keeping(CaseNumber number) {
        return db.sql("select owner, opened_at, changed_at from cases_case where number = :number")
                .param("number", number.value())
                .query((row, index) -> new Cases.Keeping(
                        row.getString("owner"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(() -> new NotFound("Case " + number));
    }

    List<Cases.Happened> happened(Instant since) {
        return db.sql("""
                        select h.number, c.status, h.at, h.what
                        from cases_history h join cases_case c on c.number = h.number
                        where h.at >= :since and c.status <> 'CLOSED'
                        order by h.number, h.sequence limit 400
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Cases.Happened(
                        new CaseNumber(row.getString("number")),
                        Status.valueOf(row.getString("status")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what")))
                .list();
    }

    List<Cases.Kept> listKept() {
        return db.sql(
                        "select number, owner, status, type, state from cases_case where status <> 'CLOSED' order by number")
                .query((row, index) -> new Cases.Kept(
                        new CaseNumber(row.getString("number")),
                        row.getString("owner"),
                        Status.valueOf(row.getString("status")),
                        CaseType.valueOf(row.getString("type")),
                        row.getString("state")))
                .list();
    }

    /** Unless somebody was faster. */
    void give(CaseNumber number, String from, String to) {
        int changed = db.sql("update cases_case set owner = :to where number = :number and owner = :from")
                .param("to", to)
                .param("number", number.value())
                .param("from", from)
                .update();
        if (changed == 0) throw new Conflict("Somebody gave " + number + " to another just now. Look at it again.");
    }

    /** Newest first; {@code from} counts from 0. */
    List<HistoryEntry> history(CaseNumber number, int from, int size) {
        return db.sql("""
                        select at, by, what, details from cases_history
                        where number = :number
                        order by sequence desc
                        offset :from limit :size
                        """)
                .param("number", number.value())
                .param("from", from)
                .param("size", size)
                .query((row, index) -> new HistoryEntry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("what"),
                        row.getString("details").lines().toList()))
                .list();
    }
}
