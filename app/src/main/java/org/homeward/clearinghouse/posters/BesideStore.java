package org.homeward.clearinghouse.posters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which other children are on a version, and what was said about each. */
@Component
class BesideStore {
    private final JdbcClient db;

    BesideStore(JdbcClient db) {
        this.db = db;
    }

    /** Puts these on the version and takes all others off; what was said about those who stay is kept. */
    void set(PosterNumber number, int version, List<CaseNumber> others) {
        var numbers = others.stream().map(CaseNumber::value).toArray(String[]::new);
        db.sql(
                        "delete from posters_beside where number = :number and version = :version and case_number <> all(:cases)")
                .param("number", number.value())
                .param("version", version)
                .param("cases", numbers)
                .update();
        db.sql("""
                        insert into posters_beside (number, version, case_number)
                        select :number, :version, c from unnest(:cases) c
                        on conflict do nothing
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("cases", numbers)
                .update();
    }

    Map<CaseNumber, Beside.Approval> list(PosterNumber number, int version) {
        var approvals = new HashMap<CaseNumber, Beside.Approval>();
        db.sql("select * from posters_beside where number = :number and version = :version")
                .param("number", number.value())
                .param("version", version)
                .query(row -> {
                    approvals.put(new CaseNumber(row.getString("case_number")), approval(row));
                });
        return approvals;
    }

    private static Beside.Approval approval(ResultSet row) throws SQLException {
        return new Beside.Approval(
                new Version.Consent(
                        row.getString("consent_by"),
                        row.getString("consent_how"),
                        row.getObject("consent_at") == null ? null : PosterStore.instant(row, "consent_at"),
                        row.getString("consent_content")),
                new Version.Safety(
                        row.getString("safety_by"),
                        row.getString("safety_reason"),
                        row.getObject("safety_revision", Integer.class)));
    }

    void consent(PosterNumber number, int version, CaseNumber of, Version.Consent consent) {
        db.sql("""
                        update posters_beside set consent_by = :by, consent_how = :how, consent_at = :at, consent_content = :content
                        where number = :number and version = :version and case_number = :case
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("case", of.value())
                .param("by", consent.by())
                .param("how", consent.how())
                .param("at", consent.at() == null ? null : PosterStore.utc(consent.at()))
                .param("content", consent.content())
                .update();
    }

    void decide(PosterNumber number, int version, CaseNumber of, Version.Safety safety) {
        db.sql("""
                        update posters_beside set safety_by = :by, safety_reason = :reason, safety_revision = :revision
                        where number = :number and version = :version and case_number = :case
                        """)
                .param("number", number.value())
                .param("version", version)
                .param("case", of.value())
                .param("by", safety.by())
                .param("reason", safety.reason())
                .param("revision", safety.revision())
                .update();
    }

    /** Open posters of other cases that show this child, publicly or on a draft. */
    List<PosterNumber> openWith(CaseNumber child) {
        return db.sql("""
                        select distinct p.number
                        from posters_beside b
                        join posters_version v on v.number = b.number and v.version = b.version
                        join posters_poster p on p.number = b.number
                        where b.case_number = :case and p.standing in ('DRAFT', 'ACTIVE')
                          and (p.version = b.version or v.released_at is null)
                        order by p.number
                        """)
                .param("case", child.value())
                .query((row, index) -> new PosterNumber(row.getString("number")))
                .list();
    }
}
