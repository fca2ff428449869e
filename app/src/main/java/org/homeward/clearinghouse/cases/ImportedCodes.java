package org.homeward.clearinghouse.cases;

import java.time.Clock;
import javax.sql.DataSource;
import org.homeward.clearinghouse.cases.codes.CodeTables;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up what was imported while this server runs, and what was before. */
@Component
class ImportedCodes {
    private final CodeTables tables;
    private long known;

    ImportedCodes(DataSource source, Clock clock) {
        this.tables = CodeTables.on(source, clock);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    synchronized void look() {
        tables.last().filter(last -> last.number() != known).ifPresent(last -> {
            Codes.take(tables.all());
            known = last.number();
        });
    }
}
