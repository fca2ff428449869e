package org.homeward.clearinghouse.distribution;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Targets and anchors. */
@Component
class TargetStore {
    private final JdbcClient db;
    private final Places places;

    TargetStore(JdbcClient db, Places places) {
        this.db = db;
        this.places = places;
    }

    Target get(CaseNumber number) {
        var areas = db.sql("select * from distribution_area where case_number = :case order by number")
                .param("case", number.value())
                .query((row, index) -> new Target.Chosen(
                        row.getLong("number"),
                        new Area(
                                Area.Kind.valueOf(row.getString("kind")),
                                row.getString("value"),
                                row.getDouble("miles")),
                        row.getString("why"),
                        row.getString("added_by")))
                .list();
        var choices = new HashMap<Long, Target.Choice>();
        db.sql("select * from distribution_choice where case_number = :case")
                .param("case", number.value())
                .query(row -> {
                    choices.put(
                            row.getLong("partner"), new Target.Choice(row.getBoolean("chosen"), row.getString("why")));
                });
        return db.sql("select * from distribution_target where case_number = :case")
                .param("case", number.value())
                .query((row, index) ->
                        new Target(Means.valueOf(row.getString("means")), row.getInt("revision"), areas, choices))
                .optional()
                .orElse(Target.NONE);
    }

    /** Marks the target as changed, and makes it when there is none. Others that change it wait for this one. */
    void touch(CaseNumber number, @Nullable Means means, Instant now) {
        db.sql("""
                        insert into distribution_target (case_number, means, revision, changed_at)
                        values (:case, coalesce(:means, 'UNKNOWN'), 1, :now)
                        on conflict (case_number) do update set means = coalesce(:means, distribution_target.means),
                            revision = distribution_target.revision + 1, changed_at = :now
                        """)
                .param("case", number.value())
                .param("means", means == null ? null : means.name(), Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An area that is there already keeps its reason. */
    void add(CaseNumber number, Area area, String why, String by) {
        db.sql("""
                        insert into distribution_area (case_number, kind, value, miles, why, added_by)
                        values (:case, :kind, :value, :miles, :why, :by) on conflict do nothing
                        """)
                .param("case", number.value())
                .param("kind", area.kind().name())
                .param("value", area.value())
                .param("miles", area.miles())
                .param("why", why)
                .param("by", by)
                .update();
    }

    void remove(CaseNumber number, long area) {
        db.sql("delete from distribution_area where case_number = :case and number = :number")
                .param("case", number.value())
                .param("number", area)
                .update();
    }

    void choose(CaseNumber number, long partner, boolean chosen, String why) {
        db.sql("""
                        insert into distribution_choice (case_number, partner, chosen, why)
                        values (:case, :partner, :chosen, :why)
                        on conflict (case_number, partner) do update set chosen = :chosen, why = :why
                        """)
                .param("case", number.value())
                .param("partner", partner)
                .param("chosen", chosen)
                .param("why", why)
                .update();
    }

    void unchoose(CaseNumber number, long partner) {
        db.sql("delete from distribution_choice where case_number = :case and partner = :partner")
                .param("case", number.value())
                .param("partner", partner)
                .update();
    }

    /** Those added by hand or by leads, the oldest first. */
    List<Anchor> anchors(CaseNumber number) {
        return db.sql("select * from distribution_anchor where case_number = :case order by number")
                .param("case", number.value())
                .query((row, index) -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new Anchor(
                            row.getLong("number"),
                            Anchor.Kind.valueOf(row.getString("kind")),
                            places.find(row.getString("zip")).orElseThrow(),
                            at == null ? null : at.toInstant(),
                            row.getString("words"));
                })
                .list();
    }

    /** Returns whether it is news: of one {@code once} there is one anchor. */
    boolean add(CaseNumber number, Anchor anchor, String once) {
        var at = anchor.at();
        return db.sql("""
                        insert into distribution_anchor (case_number, kind, zip, at, words, once)
                        values (:case, :kind, :zip, :at, :words, :once) on conflict do nothing
                        """)
                        .param("case", number.value())
                        .param("kind", anchor.kind().name())
                        .param("zip", anchor.place().zip())
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("words", anchor.words())
                        .param("once", once)
                        .update()
                == 1;
    }

    void removeAnchor(CaseNumber number, long anchor) {
        db.sql("delete from distribution_anchor where case_number = :case and number = :number")
                .param("case", number.value())
                .param("number", anchor)
                .update();
    }
}
