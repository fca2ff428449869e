package org.homeward.clearinghouse.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contact log, in PostgreSQL. */
@Component
class ContactStore {
    private final JdbcClient db;

    ContactStore(JdbcClient db) {
        this.db = db;
    }

    void add(CaseNumber number, Contacted contact, Instant now) {
        db.sql("""
                        insert into casework_contact (case_number, party, kind, name, words, at, by, logged_at)
                        values (:case, :party, :kind, :name, :words, :at, :by, :now)
                        """)
                .param("case", number.value())
                .param("party", contact.party().name())
                .param("kind", contact.kind().name())
                .param("name", contact.name())
                .param("words", contact.words())
                .param("at", contact.at().atOffset(ZoneOffset.UTC))
                .param("by", contact.by())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first; {@code from} counts from 0. */
    List<Contacted> list(CaseNumber number, int from, int size) {
        return db.sql("""
                        select * from casework_contact
                        where case_number = :case and withdrawn_at is null
                        order by at desc, number desc offset :from limit :size
                        """)
                .param("case", number.value())
                .param("from", from)
                .param("size", size)
                .query(ContactStore::contact)
                .list();
    }

    Optional<Instant> findLast(CaseNumber number, Party party) {
        return db.sql("""
                        select at from casework_contact
                        where case_number = :case and party = :party and withdrawn_at is null
                        order by at desc limit 1
                        """)
                .param("case", number.value())
                .param("party", party.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Takes out one that stands; empty when there is none. */
    Optional<Contacted> withdraw(CaseNumber number, long contact, Instant now) {
        return db.sql("""
                        update casework_contact set withdrawn_at = :now
                        where number = :contact and case_number = :case and withdrawn_at is null
                        returning *
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("contact", contact)
                .param("case", number.value())
                .query(ContactStore::contact)
                .optional();
    }

    private static Contacted contact(ResultSet row, int index) throws SQLException {
        return new Contacted(
                row.getLong("number"),
                Party.valueOf(row.getString("party")),
                Contacted.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"));
    }
}
