package org.homeward.clearinghouse.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of deliveries, and what became of each. */
@Component
class DeliveryStore {
    private final JdbcClient db;

    DeliveryStore(JdbcClient db) {
        this.db = db;
    }

    /** Queues what a partner has not got yet; returns whether it was news. */
    boolean queue(long sending, long partner, String poster, int version, Instant due, String why, Instant now) {
        return db.sql("""
                        insert into distribution_delivery (sending, partner, poster, version, kind, state, queued_at, due, why)
                        values (:sending, :partner, :poster, :version, 'RELEASE', 'QUEUED', :now, :due, :why)
                        on conflict do nothing
                        """)
                        .param("sending", sending)
                        .param("partner", partner)
                        .param("poster", poster)
                        .param("version", version)
                        .param("now", utc(now))
                        .param("due", utc(due))
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Takes back what has not left, and queues a recall for all that has or may have. Returns how many recalls. */
    int recall(String poster, Instant now) {
        db.sql("""
                        update distribution_delivery set state = 'CANCELLED', ended_at = :now,
                            why = 'The poster was recalled before this left.'
                        where poster = :poster and kind = 'RELEASE' and state = 'QUEUED' and attempts = 0
                        """).param("poster", poster).param("now", utc(now)).update();
        int queued = db.sql("""
                        insert into distribution_delivery
                            (sending, partner, poster, version, kind, recalls, state, queued_at, due)
                        select sending, partner, poster, version, 'RECALL', number, 'QUEUED', :now, :now
                        from distribution_delivery
                        where poster = :poster and kind = 'RELEASE' and state <> 'CANCELLED'
                        on conflict do nothing
                        """).param("poster", poster).param("now", utc(now)).update();
        // Tried and not taken: it may have arrived all the same, so it is recalled, and never tried again.
        db.sql("""
                        update distribution_delivery set state = 'CANCELLED', ended_at = :now,
                            why = 'The poster was recalled.'
                        where poster = :poster and kind = 'RELEASE' and state in ('QUEUED', 'SENDING')
                        """).param("poster", poster).param("now", utc(now)).update();
        return queued;
    }

    /** Leads more than one worker, here or elsewhere, past each other: each gets deliveries of other partners, recalls first. */
    List<Delivery> claim(int most, Instant now, Duration hold) {
        return db.sql("""
                        with free as (
                            select d.number, d.state = 'SENDING' as again,
                                row_number() over (partition by d.partner order by (d.kind = 'RECALL') desc, d.due, d.number)
                                    as turn
                            from distribution_delivery d
                            where d.state in ('QUEUED', 'SENDING') and d.due <= :now
                                and (d.claimed_until is null or d.claimed_until <= :now)
                                and not exists (select 1 from distribution_delivery o
                                    where o.partner = d.partner and o.state = 'SENDING' and o.claimed_until > :now)
                        ), locked as (
                            select d.number, free.again from distribution_delivery d join free on free.number = d.number
                            -- Asked once more of the row itself: another courier may have claimed it since.
                            where free.turn = 1 and d.state in ('QUEUED', 'SENDING') and d.due <= :now
                                and (d.claimed_until is null or d.claimed_until <= :now)
                            order by (d.kind = 'RECALL') desc, d.due, d.number limit :most for update of d skip locked
                        )
                        update distribution_delivery d set state = 'SENDING', claimed_until = :until,
                            attempts = d.attempts + 1, repeated = d.repeated or locked.again
                        from locked where d.number = locked.number
                        returning d.*
                        """)
                .param("now", utc(now))
                .param("until", utc(now.plus(hold)))
                .param("most", most)
                .query(DeliveryStore::row)
                .list();
    }

    /** The channel took it. One that was recalled meanwhile stays recalled. */
    void sent(Delivery delivery, boolean delivered, boolean simulated, String why, Instant now) {
        db.sql("""
                        update distribution_delivery set
                            state = case when state = 'CANCELLED' then state else 'SENT' end, sent_at = :now,
                            delivered_at = case when :delivered then :now end, claimed_until = null,
                            simulated = :simulated, why = :why
                        where number = :number
                        """)
                .param("number", delivery.number())
                .param("delivered", delivered)
                .param("simulated", simulated)
                .param("why", why)
                .param("now", utc(now))
                .update();
    }

    /**
     * It is tried again then.
     *
     * @param tried false when nothing was tried: its partner is paused, or its week is full
     */
    void later(Delivery delivery, Instant due, String why, boolean tried) {
        db.sql("""
                        update distribution_delivery set state = 'QUEUED', due = :due, claimed_until = null, why = :why,
                            attempts = attempts - case when :tried then 0 else 1 end
                        where number = :number and state = 'SENDING'
                        """)
                .param("tried", tried)
                .param("number", delivery.number())
                .param("due", utc(due))
                .param("why", why)
                .update();
    }

    void failed(Delivery delivery, String why, Instant now) {
        db.sql("""
                        update distribution_delivery set state = 'FAILED', ended_at = :now, claimed_until = null, why = :why
                        where number = :number and state = 'SENDING'
                        """)
                .param("number", delivery.number())
                .param("why", why)
                .param("now", utc(now))
                .update();
    }

    /** What waits goes out in the version that took its place, unless its partner has that already. */
    void raise(String poster, int version) {
        db.sql("""
                        update distribution_delivery d set version = :version
                        where poster = :poster and kind = 'RELEASE' and state = 'QUEUED' and version < :version
                            and not exists (select 1 from distribution_delivery o where o.partner = d.partner
                                and o.poster = d.poster and o.version = :version and o.kind = d.kind)
                            and d.number = (select max(l.number) from distribution_delivery l where l.partner = d.partner
                                and l.poster = d.poster and l.kind = d.kind and l.state = 'QUEUED')
                        """).param("poster", poster).param("version", version).update();
        db.sql("""
                        update distribution_delivery set state = 'CANCELLED', why = 'A newer version took its place.'
                        where poster = :poster and kind = 'RELEASE' and state = 'QUEUED' and version < :version
                        """).param("poster", poster).param("version", version).update();
    }

    /** Partners that got an earlier version, and not this one. */
    int countOlder(String poster, int version) {
        return db.sql("""
                        select count(distinct partner) from distribution_delivery d
                        where poster = :poster and kind = 'RELEASE' and state = 'SENT' and version < :version
                            and not exists (select 1 from distribution_delivery o where o.partner = d.partner
                                and o.poster = d.poster and o.kind = d.kind and o.version >= :version)
                        """)
                .param("poster", poster)
                .param("version", version)
                .query(Integer.class)
                .single();
    }

    /** Tries a failed one again from the beginning. Returns whether it had failed. */
    boolean retry(long number, Instant now) {
        return db.sql("""
                        update distribution_delivery set state = 'QUEUED', due = :now, attempts = 0, queued_at = :now,
                            ended_at = null
                        where number = :number and state = 'FAILED'
                        """).param("number", number).param("now", utc(now)).update() == 1;
    }

    /** @param column one of the moments that partners report; the first report counts */
    void mark(long number, String column, Instant now) {
        db.sql("update distribution_delivery set " + column + " = coalesce(" + column
                        + ", :now) where number = :number")
                .param("number", number)
                .param("now", utc(now))
                .update();
    }

    Optional<Delivery> find(long number) {
        return db.sql("select * from distribution_delivery where number = :number")
                .param("number", number)
                .query(DeliveryStore::row)
                .optional();
    }

    /** The recall of a delivery, when there is one. */
    Optional<Delivery> recallOf(long number) {
        return db.sql("select * from distribution_delivery where recalls = :number")
                .param("number", number)
                .query(DeliveryStore::row)
                .optional();
    }

    /** Recalls that nobody confirmed and nobody was reminded of since {@code before}: they were sent before that. */
    List<Delivery> recallsOpenSince(Instant before) {
        return db.sql("""
                        select * from distribution_delivery
                        where kind = 'RECALL' and ended_at is null and queued_at <= :before order by number
                        """)
                .param("before", utc(before))
                .query(DeliveryStore::row)
                .list();
    }

    /** How many posters each partner got, or is about to get, since then. */
    Map<Long, Integer> used(Instant since, Instant soon) {
        var used = new HashMap<Long, Integer>();
        db.sql("""
                        select partner, count(*) as posters from distribution_delivery
                        where kind = 'RELEASE' and (sent_at > :since or (state in ('QUEUED', 'SENDING') and due <= :soon))
                        group by partner
                        """).param("since", utc(since)).param("soon", utc(soon)).query(row -> {
            used.put(row.getLong("partner"), row.getInt("posters"));
        });
        return used;
    }

    /** The moments at which a partner got posters since then, the oldest first. */
    List<Instant> sentTo(long partner, Instant since) {
        return db.sql("""
                        select sent_at from distribution_delivery
                        where partner = :partner and kind = 'RELEASE' and sent_at > :since order by sent_at
                        """)
                .param("partner", partner)
                .param("since", utc(since))
                .query((row, index) ->
                        row.getObject("sent_at", OffsetDateTime.class).toInstant())
                .list();
    }

    /** Those who have this version, or are about to. */
    List<Long> partnersOf(String poster, int version) {
        return db.sql("""
                        select partner from distribution_delivery
                        where poster = :poster and version = :version and kind = 'RELEASE' and state <> 'CANCELLED'
                        """)
                .param("poster", poster)
                .param("version", version)
                .query((row, index) -> row.getLong("partner"))
                .list();
    }

    private static final String LINES = """
            select d.*, p.name as partner_name, p.kind as partner_kind, p.channel, r.state as recall, r.ended_at as taken_down,
                (select coalesce(sum(v.views), 0) from distribution_view v where v.delivery = d.number) as views,
                (select count(*) from distribution_lead l where l.delivery = d.number) as leads
            from distribution_delivery d
                join distribution_partner p on p.number = d.partner
                left join distribution_delivery r on r.recalls = d.number
            where d.kind = 'RELEASE' and
            """;

    List<DeliveryLine> ofPartner(long partner, int most) {
        return db.sql(LINES + " d.partner = :partner order by d.number desc limit :most")
                .param("partner", partner)
                .param("most", most)
                .query(DeliveryStore::line)
                .list();
    }

    /** What needs a look comes first. */
    List<DeliveryLine> ofSending(long sending) {
        return db.sql(LINES + """
                         d.sending = :sending
                        order by array_position(array['FAILED', 'SENDING', 'QUEUED', 'SENT', 'CANCELLED'], d.state), p.name
                        """)
                .param("sending", sending)
                .query(DeliveryStore::line)
                .list();
    }

    List<DeliveryLine> ofPoster(String poster) {
        return db.sql(LINES + " d.poster = :poster order by leads desc, views desc, p.name")
                .param("poster", poster)
                .query(DeliveryStore::line)
                .list();
    }

    private static DeliveryLine line(ResultSet row, int index) throws SQLException {
        var recall = row.getString("recall");
        return new DeliveryLine(
                row(row, index),
                row.getString("partner_name"),
                PartnerKind.valueOf(row.getString("partner_kind")),
                Channel.valueOf(row.getString("channel")),
                recall == null ? null : DeliveryState.valueOf(recall),
                moment(row, "taken_down"),
                row.getLong("views"),
                row.getLong("leads"));
    }

    private static Delivery row(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getLong("number"),
                row.getLong("sending"),
                row.getLong("partner"),
                row.getString("poster"),
                row.getInt("version"),
                Delivery.Kind.valueOf(row.getString("kind")),
                row.getObject("recalls", Long.class),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                moment(row, "sent_at"),
                moment(row, "delivered_at"),
                moment(row, "downloaded_at"),
                moment(row, "displayed_at"),
                moment(row, "ended_at"),
                row.getBoolean("simulated"),
                row.getBoolean("repeated"),
                row.getString("why"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
