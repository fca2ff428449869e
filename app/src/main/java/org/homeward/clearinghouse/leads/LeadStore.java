package org.homeward.clearinghouse.leads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads, in PostgreSQL. */
@Component
class LeadStore {
    private static final String LISTED = "from leads_lead where folded_into is null ";
    private final JdbcClient db;

    LeadStore(JdbcClient db) {
        this.db = db;
    }

    /** What comes in for one case waits here for each other, so that of two alike one is the first. */
    void lock(String about) {
        db.sql("select pg_advisory_xact_lock(hashtext('lead ' || :about))")
                .param("about", about)
                .query((row, index) -> 1)
                .single();
    }

    long add(NewLead lead, String digest, LeadState state, Rank rank, @Nullable Long foldedInto, Instant now) {
        var sighting = lead.sighting();
        var point = sighting.point();
        return db.sql("""
                        insert into leads_lead (case_number, source, reference, words, digest, place, zip, latitude, longitude,
                            seen_at, name, phone, mail, via, partner, sender, received_at, state, folded_into, rank, reasons, owner, record)
                        values (:case, :source, :reference, :words, :digest, :place, :zip, :latitude, :longitude,
                            :seenAt, :name, :phone, :mail, :via, :partner, :sender, :now, :state, :foldedInto, :rank, :reasons, '', '')
                        returning number
                        """)
                .param("case", lead.about().map(CaseNumber::value).orElse(""))
                .param("source", lead.source().name())
                .param("reference", lead.reference())
                .param("words", lead.words())
                .param("digest", digest)
                .param("place", sighting.place())
                .param("zip", sighting.zip())
                .param("latitude", point == null ? null : point.latitude(), Types.DOUBLE)
                .param("longitude", point == null ? null : point.longitude(), Types.DOUBLE)
                .param("seenAt", at(sighting.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("name", lead.informant().name())
                .param("phone", lead.informant().phone())
                .param("mail", lead.informant().mail())
                .param("via", lead.via())
                .param("partner", lead.partner())
                .param("sender", lead.informant().sender())
                .param("now", at(now))
                .param("state", state.name())
                .param("foldedInto", foldedInto, Types.BIGINT)
                .param("rank", rank.points())
                .param("reasons", String.join("\n", rank.reasons()))
                .query(Long.class)
                .single();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    /** The first that said the same about the case since then. */
    Optional<Lead> findSame(String about, String digest, Instant since) {
        return db.sql("select * " + LISTED + """
                        and case_number = :case and digest = :digest and received_at > :since
                        order by number limit 1
                        """)
                .param("case", about)
                .param("digest", digest)
                .param("since", at(since))
                .query(LeadStore::lead)
                .optional();
    }

    List<Ref> listKept(String owner) {
        return db.sql(
                        "select number from leads_lead where owner = :owner and state in ('NEW', 'TAKEN', 'PASSED') order by number")
                .param("owner", owner)
                .query((row, index) -> Lead.ref(row.getLong("number")))
                .list();
    }

    boolean isThere(long number) {
        return db.sql("select exists (select 1 from leads_lead where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    boolean hasMail(String reference) {
        return db.sql("select exists (select 1 from leads_lead where source = 'MAIL' and reference = :reference)")
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    int countFrom(String sender, Instant since) {
        return db.sql("select count(*) from leads_lead where sender = :sender and received_at > :since")
                .param("sender", sender)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    void ranked(long number, int heard, Rank rank) {
        db.sql("update leads_lead set heard = :heard, rank = :rank, reasons = :reasons where number = :number")
                .param("heard", heard)
                .param("rank", rank.points())
                .param("reasons", String.join("\n", rank.reasons()))
                .param("number", number)
                .update();
    }

    void filed(long number, String record) {
        db.sql("update leads_lead set record = :record where number = :number")
                .param("record", record)
                .param("number", number)
                .update();
    }

    /** Returns whether it stood as it was thought to. */
    boolean move(Lead lead, LeadState to, String owner, String outcome) {
        return db.sql("""
                        update leads_lead set state = :to, owner = :owner, outcome = :outcome
                        where number = :number and state = :from and owner = :before
                        """)
                        .param("to", to.name())
                        .param("owner", owner)
                        .param("outcome", outcome)
                        .param("number", lead.number())
                        .param("from", lead.state().name())
                        .param("before", lead.owner())
                        .update()
                == 1;
    }

    void moveTo(long number, CaseNumber about) {
        db.sql("update leads_lead set case_number = :case where number = :number or folded_into = :number")
                .param("case", about.value())
                .param("number", number)
                .update();
    }

    void passed(long number, Instant now) {
        db.sql("update leads_lead set passed_at = :now where number = :number and passed_at is null")
                .param("now", at(now))
                .param("number", number)
                .update();
    }

    List<Lead> listPassed(CaseNumber about) {
        return db.sql("""
                        select * from leads_lead where case_number = :case and passed_at is not null
                        order by passed_at desc, number desc limit 200
                        """).param("case", about.value()).query(LeadStore::lead).list();
    }

    Lead get(long number) {
        return db.sql("select * from leads_lead where number = :number")
                .param("number", number)
                .query(LeadStore::lead)
                .optional()
                .orElseThrow(() -> new NotFound("Lead " + number));
    }

    /** The strongest first, then the newest; those that were folded into another are with it. */
    List<Lead> list(LeadFilter filter, int size) {
        return db.sql("select * " + LISTED + """
                        and (:case = '' or case_number = :case) and state = any (string_to_array(:states, ','))
                        order by rank desc, number desc offset :from limit :size
                        """)
                .param("case", filter.about())
                .param("states", filter.states())
                .param("from", filter.skipped())
                .param("size", size)
                .query(LeadStore::lead)
                .list();
    }

    /** Of a case, at most so many, the newest first, those held back left out. */
    List<Lead> of(CaseNumber about, int most) {
        return db.sql("select * " + LISTED + """
                        and case_number = :case and state <> 'HELD' order by number desc limit :most
                        """)
                .param("case", about.value())
                .param("most", most)
                .query(LeadStore::lead)
                .list();
    }

    /** Each time the same was said again, oldest first. */
    List<Lead> again(long number) {
        return db.sql("select * from leads_lead where folded_into = :number order by number limit 100")
                .param("number", number)
                .query(LeadStore::lead)
                .list();
    }

    void tell(long number, Instant now, String by, String what) {
        db.sql("insert into leads_history (lead, at, by, what) values (:lead, :now, :by, :what)")
                .param("lead", number)
                .param("now", at(now))
                .param("by", by)
                .param("what", what)
                .update();
    }

    /** Newest first. */
    List<LeadEvent> history(long number) {
        return db.sql("select at, by, what from leads_history where lead = :lead order by sequence desc limit 200")
                .param("lead", number)
                .query((row, index) -> new LeadEvent(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("what")))
                .list();
    }

    /** How many came by each partner or its copy, the most first. */
    List<Via> countByVia(CaseNumber about) {
        return db.sql("""
                        select case when partner <> '' then partner else via end as who, count(*) as leads from leads_lead
                        where case_number = :case and state <> 'HELD' group by who order by leads desc, who limit 50
                        """)
                .param("case", about.value())
                .query((row, index) -> new Via(row.getString("who"), row.getInt("leads")))
                .list();
    }

    /** @param via empty for those of whom it is not known */
    record Via(String via, int leads) {}

    private static Lead lead(ResultSet row, int index) throws SQLException {
        var about = row.getString("case_number");
        var said = new NewLead(
                about.isEmpty() ? Optional.empty() : Optional.of(new CaseNumber(about)),
                Source.valueOf(row.getString("source")),
                row.getString("reference"),
                row.getString("words"),
                sighting(row),
                new Informant(
                        row.getString("name"), row.getString("phone"), row.getString("mail"), row.getString("sender")),
                row.getString("via"),
                row.getString("partner"));
        return new Lead(
                row.getLong("number"),
                said,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                LeadState.valueOf(row.getString("state")),
                row.getInt("heard"),
                row.getInt("rank"),
                row.getString("reasons").lines().toList(),
                row.getString("owner"),
                row.getString("record"),
                row.getString("outcome"));
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        var seen = row.getObject("seen_at", OffsetDateTime.class);
        double latitude = row.getDouble("latitude");
        var point = row.wasNull() ? null : new Point(latitude, row.getDouble("longitude"));
        return new Sighting(
                row.getString("place"), row.getString("zip"), point, seen == null ? null : seen.toInstant());
    }
}
