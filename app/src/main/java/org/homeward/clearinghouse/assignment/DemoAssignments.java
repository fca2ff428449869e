package org.homeward.clearinghouse.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.requests.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo's loading opened is decided, but for its newest case and its newest request; and somebody was away. */
@Component
class DemoAssignments implements DemoData {
    private static final long ABSENCE = 2;

    private final JdbcClient db;
    private final SubstitutionStore substitutions;
    private final Requests requests;
    private final Clock clock;

    DemoAssignments(JdbcClient db, SubstitutionStore substitutions, Requests requests, Clock clock) {
        this.db = db;
        this.substitutions = substitutions;
        this.requests = requests;
        this.clock = clock;
    }

    /** After all that is opened. */
    @Override
    public int order() {
        return 900;
    }

    @Override
    public void load() {
        db.sql("""
                        update assignment_waiting as w set decided_at = :at
                        where ref <> (select max(n.ref) from assignment_waiting n where n.kind = w.kind)
                        """).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        substitute();
    }

    /** Pia Sato was away, and Tove Lind has something of hers. */
    private void substitute() {
        var now = clock.instant();
        substitutions.begun(ABSENCE, "p.sato", now);
        substitutions.end(ABSENCE, now);
        requests.listKept().stream()
                .filter(kept -> kept.owner().equals("t.lind"))
                .findFirst()
                .ifPresent(kept -> substitutions.add(
                        ABSENCE,
                        kept.ref(),
                        "t.lind",
                        "Pia Sato was away · knows accounts and screen names well",
                        now));
    }
}
