package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One night of the demo: the primary did not hear it, the backup took it. What the demo's own loading raised, which depends on the hour it
 * is loaded at, is taken out.
 */
@Component
class DemoCallouts implements DemoData {
    private final JdbcClient db;
    private final CalloutStore store;
    private final OperationStore operations;
    private final PageStore pages;
    private final Clock clock;

    DemoCallouts(JdbcClient db, CalloutStore store, OperationStore operations, PageStore pages, Clock clock) {
        this.db = db;
        this.store = store;
        this.operations = operations;
        this.pages = pages;
        this.clock = clock;
    }

    /** After all that raises any. */
    @Override
    public int order() {
        return 1000;
    }

    @Override
    public void load() {
        db.sql("delete from desk_page").update();
        db.sql("delete from desk_notification where kind = 'CALLOUT'").update();
        db.sql("delete from desk_callout").update();
        book();
        db.sql("select ref from desk_deadline where kind = 'REQUEST' order by ref limit 1")
                .query(String.class)
                .optional()
                .ifPresent(this::tell);
    }

    /** An operation that is to come. */
    private void book() {
        var first = LocalDate.ofInstant(clock.instant(), Hours.EASTERN).plusDays(9);
        operations.add(new Operation(
                0,
                "Harbour week",
                "Reno, NV",
                List.of("Reno Police Department", "Example County Sheriff"),
                List.of("Command post, +1 775 555 0170"),
                new Span(Hours.at(first, LocalTime.of(18, 0)), Hours.at(first.plusDays(4), LocalTime.of(6, 0))),
                List.of("NCM-2026-0001"),
                List.of("p.sato", "r.bello"),
                "Mara Okafor",
                false));
    }

    private void tell(String request) {
        var night = LocalDate.ofInstant(clock.instant(), Hours.EASTERN).minusDays(1);
        var raised = Hours.at(night, LocalTime.of(2, 14));
        store.add(new Ref(Ref.Kind.REQUEST, request), "New urgent request " + request, "/requests/" + request, raised);
        long number = store.open().getFirst().number();
        call(number, Rung.PRIMARY, "k.amari", raised);
        var second = raised.plus(Duration.ofMinutes(10));
        call(number, Rung.BACKUP, "t.lind", second);
        store.take(number, "t.lind", second.plus(Duration.ofMinutes(2)));
    }

    private void call(long number, Rung rung, String who, Instant at) {
        pages.add(number, rung, who, Channel.SMS, "+12025550100", at);
        pages.waiting(at).forEach(page -> pages.end(page.number(), Paged.State.SENT, at, ""));
    }
}
