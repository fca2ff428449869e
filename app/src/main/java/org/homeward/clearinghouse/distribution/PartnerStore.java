package org.homeward.clearinghouse.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners, what they cover and what was changed. */
@Component
class PartnerStore {
    private final JdbcClient db;

    PartnerStore(JdbcClient db) {
        this.db = db;
    }

    /** Returns its number; empty when the name is taken. */
    Optional<Long> add(Partner partner, Instant now) {
        try {
            long number = params(db.sql("""
                            insert into distribution_partner (name, kind, channel, address, host_key, languages, formats,
                                weekly_limit, contact, states, changed_at)
                            values (:name, :kind, :channel, :address, :hostKey, :languages, :formats,
                                :limit, :contact, :states, :now)
                            returning number
                            """), partner, now).query(Long.class).single();
            cover(number, partner.covers());
            return Optional.of(number);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /** Returns whether it was still at the revision it was read at. Throws {@link DuplicateKeyException} when the name is taken. */
    boolean change(Partner partner, Instant now) {
        int changed = params(db.sql("""
                        update distribution_partner set name = :name, kind = :kind, channel = :channel,
                            address = :address, host_key = :hostKey, languages = :languages, formats = :formats,
                            weekly_limit = :limit, contact = :contact, states = :states, changed_at = :now,
                            revision = revision + 1
                        where number = :number and revision = :revision
                        """), partner, now)
                .param("number", partner.number())
                .param("revision", partner.revision())
                .update();
        if (changed == 0) return false;
        db.sql("delete from distribution_cover where partner = :number")
                .param("number", partner.number())
                .update();
        cover(partner.number(), partner.covers());
        return true;
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, Partner partner, Instant now) {
        return sql.param("name", partner.name())
                .param("kind", partner.kind().name())
                .param("channel", partner.channel().name())
                .param("address", partner.address())
                .param("hostKey", partner.hostKey())
                .param("languages", joined(partner.languages()))
                .param("formats", joined(partner.formats()))
                .param("limit", partner.weeklyLimit())
                .param("contact", partner.contact())
                .param("states", String.join(" ", partner.states()))
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static String joined(Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
    }

    private void cover(long partner, List<Area> covers) {
        for (int place = 0; place < covers.size(); place++)
            db.sql("""
                            insert into distribution_cover (partner, place, kind, value, miles)
                            values (:partner, :place, :kind, :value, :miles)
                            """)
                    .param("partner", partner)
                    .param("place", place)
                    .param("kind", covers.get(place).kind().name())
                    .param("value", covers.get(place).value())
                    .param("miles", covers.get(place).miles())
                    .update();
    }

    void pause(long number, @Nullable Instant at, String why, Instant now) {
        db.sql("""
                        update distribution_partner set paused_at = :at, paused_why = :why, changed_at = :now
                        where number = :number
                        """)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    void turnSecret(long number, Instant now) {
        db.sql("""
                        update distribution_partner set secret_turn = secret_turn + 1, changed_at = :now
                        where number = :number
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    Optional<Partner> find(long number) {
        return db.sql("select * from distribution_partner where number = :number")
                .param("number", number)
                .query(heads(covers("where partner = " + number)))
                .optional();
    }

    /** All of them with what they cover, by number. */
    List<Partner> listAll() {
        return db.sql("select * from distribution_partner order by number")
                .query(heads(covers("")))
                .list();
    }

    /** Changes whenever any partner does, for each change of a row has a transaction of its own: what was made before is out of date. */
    String mark() {
        return db.sql("""
                        select concat_ws(' ', count(*), max(number), max(xmin::text::bigint)) from distribution_partner
                        """).query(String.class).single();
    }

    List<Partner> list(PartnerFilter filter) {
        var found = where(
                        db.sql("""
                        select * from distribution_partner where """ + PartnerFilter.WHERE + " order by " + filter.order() + " offset :from limit :size"),
                        filter)
                .param("from", (filter.page() - 1) * PartnerFilter.SIZE)
                .param("size", PartnerFilter.SIZE)
                .query(heads(Map.of()))
                .list();
        if (found.isEmpty()) return found;
        var numbers =
                found.stream().map(partner -> String.valueOf(partner.number())).collect(Collectors.joining(","));
        var covers = covers("where partner in (" + numbers + ")");
        return found.stream()
                .map(partner -> with(partner, covers.getOrDefault(partner.number(), List.of())))
                .toList();
    }

    int count(PartnerFilter filter) {
        return where(db.sql("select count(*) from distribution_partner where " + PartnerFilter.WHERE), filter)
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec where(JdbcClient.StatementSpec sql, PartnerFilter filter) {
        return sql.param("text", filter.text())
                .param("kind", filter.kind())
                .param("channel", filter.channel())
                .param("state", filter.state())
                .param("language", filter.language())
                .param("status", filter.status());
    }

    private static Partner with(Partner partner, List<Area> covers) {
        return new Partner(
                partner.number(),
                partner.name(),
                partner.kind(),
                covers,
                partner.languages(),
                partner.formats(),
                partner.channel(),
                partner.address(),
                partner.hostKey(),
                partner.weeklyLimit(),
                partner.contact(),
                partner.states(),
                partner.secretTurn(),
                partner.pausedAt(),
                partner.pausedWhy(),
                partner.revision());
    }

    private Map<Long, List<Area>> covers(String where) {
        var covers = new HashMap<Long, List<Area>>();
        db.sql("select * from distribution_cover " + where + " order by partner, place")
                .query(row -> {
                    covers.computeIfAbsent(row.getLong("partner"), number -> new ArrayList<>())
                            .add(new Area(
                                    Area.Kind.valueOf(row.getString("kind")),
                                    row.getString("value"),
                                    row.getDouble("miles")));
                });
        return covers;
    }

    private static org.springframework.jdbc.core.RowMapper<Partner> heads(Map<Long, List<Area>> covers) {
        return (row, index) -> partner(row, covers);
    }

    private static Partner partner(ResultSet row, Map<Long, List<Area>> covers) throws SQLException {
        var paused = row.getObject("paused_at", OffsetDateTime.class);
        return new Partner(
                row.getLong("number"),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                covers.getOrDefault(row.getLong("number"), List.of()),
                set(Tongue.class, row.getString("languages")),
                set(Format.class, row.getString("formats")),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                row.getString("host_key"),
                row.getInt("weekly_limit"),
                row.getString("contact"),
                words(row.getString("states")),
                row.getInt("secret_turn"),
                paused == null ? null : paused.toInstant(),
                row.getString("paused_why"),
                row.getInt("revision"));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, String text) {
        var set = EnumSet.noneOf(type);
        for (var word : words(text)) set.add(Enum.valueOf(type, word));
        return set;
    }

    void note(long partner, Instant at, String by, String what, String details) {
        db.sql("""
                        insert into distribution_partner_history (partner, at, by, what, details)
                        values (:partner, :at, :by, :what, :details)
                        """)
                .param("partner", partner)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("what", what)
                .param("details", details)
                .update();
    }

    /** The newest first. */
    List<PartnerChange> history(long partner) {
        return db.sql(
                        "select * from distribution_partner_history where partner = :partner order by number desc limit 200")
                .param("partner", partner)
                .query((row, index) -> new PartnerChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("what"),
                        row.getString("details").lines().toList()))
                .list();
    }
}
