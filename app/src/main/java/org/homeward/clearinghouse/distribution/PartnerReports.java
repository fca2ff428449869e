package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.leads.PartnerLeads;
import org.homeward.clearinghouse.leads.Reporter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sightings that partners' programs report: each key is taken once, and each signature. */
@Component
class PartnerReports {
    private final JdbcClient db;
    private final PartnerLeads leads;
    private final Marks marks;
    private final Access access;
    private final Clock clock;

    PartnerReports(JdbcClient db, PartnerLeads leads, Marks marks, Access access, Clock clock) {
        this.db = db;
        this.leads = leads;
        this.marks = marks;
        this.access = access;
        this.clock = clock;
    }

    enum Taken {
        NEW,
        /** The key came before, in a message signed anew: the first answer was lost. */
        AGAIN,
        /** This very message came before: whoever sends it need not be the partner. */
        REPLAYED
    }

    /** In one transaction with its lead: what could not be kept may be sent again. */
    @Transactional
    Taken take(Partner partner, PartnerReport report, String signature) {
        if (!add(partner, report.key(), signature)) return isSeen(signature) ? Taken.REPLAYED : Taken.AGAIN;
        var via = delivery(partner.number(), report.poster().value()).map(marks::via);
        leads.take(
                new Reporter(partner.name(), report.poster(), via.orElse("")),
                report.said(),
                DigestUtils.sha256Hex("partner " + partner.number()));
        access.record(AuditEvent.of(
                User.SYSTEM, "PARTNER_REPORTED", Partner.ref(partner.number()), "poster " + report.poster()));
        return Taken.NEW;
    }

    private boolean add(Partner partner, String key, String signature) {
        return db.sql("""
                        insert into distribution_report (partner, key, signature, at)
                        values (:partner, :key, :signature, :now) on conflict do nothing
                        """)
                        .param("partner", partner.number())
                        .param("key", key)
                        .param("signature", signature)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private boolean isSeen(String signature) {
        return db.sql("select exists (select 1 from distribution_report where signature = :signature)")
                .param("signature", signature)
                .query(Boolean.class)
                .single();
    }

    /** The newest copy of the poster that the partner was given: its lead counts there. */
    private Optional<Long> delivery(long partner, String poster) {
        return db.sql("""
                        select number from distribution_delivery
                        where partner = :partner and poster = :poster and kind = 'RELEASE' and attempts > 0
                        order by number desc limit 1
                        """)
                .param("partner", partner)
                .param("poster", poster)
                .query(Long.class)
                .optional();
    }
}
