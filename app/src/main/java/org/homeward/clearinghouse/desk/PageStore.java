package org.homeward.clearinghouse.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of call-outs, in PostgreSQL. */
@Component
class PageStore {
    private final JdbcClient db;

    PageStore(JdbcClient db) {
        this.db = db;
    }

    void add(long callout, Rung rung, String who, Channel channel, String address, Instant now) {
        insert(callout, rung, who, channel, address, Paged.State.WAITING, "", now);
    }

    void addNobody(long callout, Rung rung, String who, String why, Instant now) {
        insert(callout, rung, who, Channel.MAIL, "", Paged.State.NOBODY, why, now);
    }

    private void insert(
            long callout,
            Rung rung,
            String who,
            Channel channel,
            String address,
            Paged.State state,
            String failure,
            Instant now) {
        db.sql("""
                        insert into desk_page (callout, rung, who, channel, address, state, failure, try_at)
                        values (:callout, :rung, :who, :channel, :address, :state, :failure, :now)
                        """)
                .param("callout", callout)
                .param("rung", rung.name())
                .param("who", who)
                .param("channel", channel.name())
                .param("address", address)
                .param("state", state.name())
                .param("failure", failure)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those to be sent now, oldest first. */
    List<Paged> waiting(Instant now) {
        return db.sql("select * from desk_page where state = 'WAITING' and try_at <= :now order by number")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PageStore::page)
                .list();
    }

    /** Keeps what the link of this try holds before the message leaves. False when it is not needed any more. */
    boolean begin(long number, String token) {
        return db.sql("update desk_page set token = :token where number = :number and state = 'WAITING'")
                        .param("token", token)
                        .param("number", number)
                        .update()
                == 1;
    }

    void end(long number, Paged.State state, Instant now, String failure) {
        db.sql("""
                        update desk_page
                        set state = :state, tries = tries + 1, ended_at = :now, try_at = :now, failure = :failure
                        where number = :number
                        """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("number", number)
                .update();
    }

    void tryAgain(long number, Instant at, String failure) {
        db.sql("update desk_page set tries = tries + 1, try_at = :at, failure = :failure where number = :number")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("number", number)
                .update();
    }

    /** What has not left needs not leave any more: somebody has it. */
    void spare(long callout, Instant now) {
        db.sql("""
                        update desk_page set state = 'NEEDLESS', ended_at = :now
                        where callout = :callout and state = 'WAITING'
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("callout", callout)
                .update();
    }

    /** True when of the rung called last nothing left and nothing is yet untried. */
    boolean reachedNobody(long callout) {
        return db.sql("""
                        select not exists (
                            select 1 from desk_page
                            where callout = :callout and (state = 'SENT' or state = 'WAITING' and tries = 0)
                              and rung = (select rung from desk_page where callout = :callout order by number desc limit 1))
                        """).param("callout", callout).query(Boolean.class).single();
    }

    Optional<Paged> findByToken(String token) {
        return db.sql("select * from desk_page where token = :token")
                .param("token", token)
                .query(PageStore::page)
                .optional();
    }

    /** In the order they were made. */
    List<Paged> of(List<Long> callouts) {
        if (callouts.isEmpty()) return List.of();
        return db.sql("select * from desk_page where callout in (:callouts) order by number")
                .param("callouts", callouts)
                .query(PageStore::page)
                .list();
    }

    private static Paged page(ResultSet row, int rowNumber) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Paged(
                row.getLong("number"),
                row.getLong("callout"),
                Rung.valueOf(row.getString("rung")),
                row.getString("who"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                Paged.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                ended == null ? row.getObject("try_at", OffsetDateTime.class).toInstant() : ended.toInstant(),
                row.getString("failure"));
    }
}
