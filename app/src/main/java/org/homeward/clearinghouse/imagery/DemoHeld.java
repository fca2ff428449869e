package org.homeward.clearinghouse.imagery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.homeward.clearinghouse.access.DemoData;
import org.springframework.stereotype.Component;

/** Two files as the public might send them: a drawing, and a text that calls itself a picture. */
@Component
class DemoHeld implements DemoData {
    private static final long LIMIT = 10_000_000;

    private final Quarantine quarantine;

    DemoHeld(Quarantine quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void load() {
        quarantine.hold(new ByteArrayInputStream(new DrawnPortrait(31, "BRO", "BRO", 1, true).png()), LIMIT);
        var text = "I saw her at the bus station.".getBytes(StandardCharsets.UTF_8);
        quarantine.hold(new ByteArrayInputStream(text), LIMIT);
    }
}
