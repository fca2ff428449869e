package org.homeward.clearinghouse.posters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posters and what was done to them. */
@Component
class PosterStore {
    static final int PAGE = 50;
    private final JdbcClient db;

    PosterStore(JdbcClient db) {
        this.db = db;
    }

    /** Throws {@link Conflict} when the episode has a poster already. */
    void add(PosterNumber number, CaseNumber caseNumber, Instant now) {
        try {
            db.sql("""
                            insert into posters_poster (number, case_number, standing, opened_at, changed_at)
                            values (:number, :case, 'DRAFT', :now, :now)
                            """)
                    .param("number", number.value())
                    .param("case", caseNumber.value())
                    .param("now", utc(now))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Conflict("Somebody has just started a poster of this case: open that one.");
        }
    }

    Optional<Poster> find(PosterNumber number) {
        return db.sql("select * from posters_poster where number = :number")
                .param("number", number.value())
                .query(PosterStore::poster)
                .optional();
    }

    Poster get(PosterNumber number) {
        return find(number).orElseThrow(() -> new NotFound("There is no poster of that number."));
    }

    /**
     * Keeps the poster from others until the transaction ends. Whoever changes a poster and its draft takes this first: a recovery does it
     * in that order too, and must never wait in a circle.
     */
    void lock(PosterNumber number) {
        db.sql("select 1 from posters_poster where number = :number for no key update")
                .param("number", number.value())
                .query(Integer.class)
                .optional();
    }

    /** The newest first. */
    List<Poster> of(CaseNumber caseNumber) {
        return db.sql("select * from posters_poster where case_number = :case order by opened_at desc")
                .param("case", caseNumber.value())
                .query(PosterStore::poster)
                .list();
    }

    /** One that waits or is public; an episode has one at most. */
    Optional<Poster> findOpen(CaseNumber caseNumber) {
        return of(caseNumber).stream()
                .filter(poster -> poster.standing().isOpen())
                .findFirst();
    }

    /** Those that wait for somebody first, then the newest. An empty standing is any. */
    List<Poster> list(String standing, int page) {
        return db.sql("""
                        select * from posters_poster where :standing = '' or standing = :standing
                        order by stale <> '' desc, standing = 'DRAFT' desc, changed_at desc, number
                        limit :most offset :skipped
                        """)
                .param("standing", standing)
                .param("most", PAGE + 1)
                .param("skipped", page * PAGE)
                .query(PosterStore::poster)
                .list();
    }

    /** Those the public may see. */
    List<PosterNumber> listActive() {
        return db.sql("select number from posters_poster where standing = 'ACTIVE' order by number")
                .query((row, index) -> new PosterNumber(row.getString("number")))
                .list();
    }

    /**
     * Makes a version the public one.
     *
     * @param zip by which it is found round a place; empty when its place is not known. Throws {@link Conflict} when the poster has ended meanwhile
     */
    void release(PosterNumber number, int version, Content content, String zip, Ages ages, Instant now) {
        int released = db.sql("""
                        update posters_poster set standing = 'ACTIVE', version = :version, released_at = :now, changed_at = :now,
                            stale = '', child = :child, youngest = :youngest, oldest = :oldest, state = :state, zip = :zip,
                            missing_day = :day
                        where number = :number and standing in ('DRAFT', 'ACTIVE')
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("now", utc(now))
                .param("child", Search.plain(content.searchable()))
                .param("youngest", ages.youngest())
                .param("oldest", ages.oldest())
                .param("state", content.state())
                .param("zip", zip)
                .param("day", content.missingDay())
                .update();
        if (released == 0)
            throw new Conflict("The poster has ended meanwhile: the case was closed or the child found.");
    }

    /** Ends one that is open, and empties what it could be found by. False when it had ended before. */
    boolean end(PosterNumber number, Standing standing, Instant now) {
        return db.sql("""
                        update posters_poster set standing = :standing, changed_at = :now, stale = '', child = '', youngest = null,
                            oldest = null, state = '', zip = '', missing_day = null
                        where number = :number and standing in ('DRAFT', 'ACTIVE')
                        """)
                        .param("number", number.value())
                        .param("standing", standing.name())
                        .param("now", utc(now))
                        .update()
                > 0;
    }

    void outdate(PosterNumber number, String why) {
        db.sql("update posters_poster set stale = :why where number = :number and standing = 'ACTIVE'")
                .param("number", number.value())
                .param("why", why)
                .update();
    }

    void add(PosterNumber number, HistoryLine line) {
        db.sql("""
                        insert into posters_history (number, version, at, who, name, step, words)
                        values (:number, :version, :at, :who, :name, :step, :words)
                        """)
                .param("number", number.value())
                .param("version", line.version())
                .param("at", utc(line.at()))
                .param("who", line.who())
                .param("name", line.name())
                .param("step", line.step().name())
                .param("words", line.words())
                .update();
    }

    /** The newest first. */
    List<HistoryLine> history(PosterNumber number) {
        return db.sql("select * from posters_history where number = :number order by sequence desc")
                .param("number", number.value())
                .query((row, index) -> new HistoryLine(
                        row.getInt("version"),
                        instant(row, "at"),
                        row.getString("who"),
                        row.getString("name"),
                        HistoryLine.Step.valueOf(row.getString("step")),
                        row.getString("words")))
                .list();
    }

    private static Poster poster(ResultSet row, int index) throws SQLException {
        return new Poster(
                new PosterNumber(row.getString("number")),
                new CaseNumber(row.getString("case_number")),
                Standing.valueOf(row.getString("standing")),
                instant(row, "opened_at"),
                row.getObject("version", Integer.class),
                row.getObject("released_at") == null ? null : instant(row, "released_at"),
                row.getString("stale"));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
