package org.homeward.clearinghouse.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.stereotype.Component;

/** A few tasks of the demo, one of them overdue. */
@Component
class DemoTasks implements DemoData {
    private static final Ref ANA = new Ref(Ref.Kind.CASE, "NCM-2026-0001");
    private static final Ref TWINS = new Ref(Ref.Kind.CASE, "NCM-2026-0002");
    private static final Ref ASKED = new Ref(Ref.Kind.REQUEST, "RFI-2026-0001");

    private final TaskStore store;
    private final Tasks tasks;
    private final Clock clock;

    DemoTasks(TaskStore store, Tasks tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** After the things they are about. */
    @Override
    public int order() {
        return 70;
    }

    @Override
    public void load() {
        give(
                ANA,
                "Ask the school counsellor when Ana was last in class",
                "The agency has no date for it",
                "k.amari",
                20);
        give(TWINS, "Call the grandmother back", "She was out when we called", "k.amari", -3);
        give(ANA, "Look whether the rose tattoo stands in other reports", "", "t.lind", 44);
        give(ASKED, "Ask Elko for the plate read of 12 November", "Det. Shaw waits for it", "p.sato", 30);
    }

    private void give(Ref about, String what, String why, String who, int hours) {
        var now = clock.instant();
        var due = now.plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.HOURS);
        long number = store.add(new NewTask(about, what, why, who, due), "m.okafor", now);
        store.tell(number, now, "Mara Okafor", "Given");
        tasks.show(store.get(number));
    }
}
