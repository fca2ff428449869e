package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who outside got what, why, when and from whom. Rows are added, never changed. */
@Component
public class DisseminationLog {
    static final int PAGE = 50;
    private final JdbcClient db;
    private final Access access;
    private final Clock clock;

    DisseminationLog(JdbcClient db, Access access, Clock clock) {
        this.db = db;
        this.access = access;
        this.clock = clock;
    }

    /** Keeps, in the caller's transaction, that something leaves under this grant; the audit trail gets its row too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Grant grant, Dissemination given) {
        db.sql("""
                        insert into access_dissemination
                            (at, sender, agency, recipient, what, ref, purpose, reference, means, verified_by)
                        values (:at, :sender, :agency, :recipient, :what, :ref, :purpose, :reference, :means, :verifiedBy)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sender", grant.user().name())
                .param("agency", given.agency())
                .param("recipient", given.recipient())
                .param("what", given.what())
                .param("ref", given.ref().toString())
                .param("purpose", grant.purpose().reason().name())
                .param("reference", grant.purpose().reference())
                .param("means", given.means())
                .param("verifiedBy", given.verifiedBy())
                .update();
        access.record(grant, "DISSEMINATED", given.ref());
    }

    /** The newest first. {@code text} is looked for in recipient, agency, sender, thing and what was given. */
    List<DisseminationRow> list(Grant grant, String text, int page) {
        if (grant.ref().kind() != Ref.Kind.DISSEMINATION) throw new IllegalStateException("a grant for " + grant.ref());
        return db.sql("""
                        select * from access_dissemination
                        where strpos(lower(concat_ws(' ', recipient, agency, sender, ref, what)), lower(:text)) > 0
                        order by number desc
                        offset :from limit :size
                        """)
                .param("text", text)
                .param("from", page * PAGE)
                .param("size", PAGE + 1)
                .query(DisseminationRow::of)
                .list();
    }
}
