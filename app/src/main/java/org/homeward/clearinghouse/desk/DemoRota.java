package org.homeward.clearinghouse.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.homeward.clearinghouse.access.DemoData;
import org.springframework.stereotype.Component;

/** Four weeks of the demo's rota: nights and weekends in turn, and one backup left open, as it happens. */
@Component
class DemoRota implements DemoData {
    private static final List<String> PEOPLE = List.of("t.lind", "k.amari", "p.sato", "r.bello");
    private static final int DAYS = 28;

    private final RotaStore store;
    private final Clock clock;

    DemoRota(RotaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void load() {
        var first = LocalDate.ofInstant(clock.instant(), Hours.EASTERN).minusDays(1);
        for (int day = 0; day < DAYS; day++) {
            var span = night(first.plusDays(day));
            store.add(new Shift(0, Duty.PRIMARY, PEOPLE.get(day % PEOPLE.size()), span));
            if (day != DAYS / 4) store.add(new Shift(0, Duty.BACKUP, PEOPLE.get((day + 1) % PEOPLE.size()), span));
        }
    }

    /** From the close of the desk to its opening; on days it stays closed, from nine to nine. */
    private static Span night(LocalDate day) {
        var from = Hours.isWorked(day) ? Hours.CLOSES : Hours.OPENS;
        return new Span(Hours.at(day, from), Hours.at(day.plusDays(1), Hours.OPENS));
    }
}
