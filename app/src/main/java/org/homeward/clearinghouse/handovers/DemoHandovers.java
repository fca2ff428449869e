package org.homeward.clearinghouse.handovers;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.homeward.clearinghouse.access.DemoData;
import org.springframework.stereotype.Component;

/** Two notes of the demo: one was taken over, one waits. */
@Component
class DemoHandovers implements DemoData {
    private final NoteStore store;
    private final Clock clock;

    DemoHandovers(NoteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** After the things they name. */
    @Override
    public int order() {
        return 70;
    }

    @Override
    public void load() {
        long first = write(30, """
                NCM-2026-0001: the bus company calls back before noon about its cameras.
                RFI-2026-0001: nothing new; Det. Shaw asked not to be called before eight.""");
        store.take(first, "p.sato", clock.instant().minus(Duration.ofHours(29)));
        write(4, """
                NCM-2026-0001: Det. Shaw confirmed the sighting in Elko is not Ana. Tell the family only through the caseworker.
                NCM-2026-0002: the grandmother was out; a task stands for the call.
                Quiet otherwise.""");
    }

    private long write(int hoursAgo, String words) {
        var at = clock.instant().minus(Duration.ofHours(hoursAgo));
        var once = new UUID(0x486f6d6577617264L, hoursAgo);
        return store.add(once, "t.lind", at.minus(Duration.ofHours(8)), at, words, Part.names(words));
    }
}
