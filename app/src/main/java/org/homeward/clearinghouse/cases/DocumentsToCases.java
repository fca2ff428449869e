package org.homeward.clearinghouse.cases;

import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.imagery.DocumentsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a case's documents stands in its timeline, from the same transaction. Their titles are read under the documents. */
@Component
class DocumentsToCases {
    private final CaseStore store;
    private final Users users;
    private final Clock clock;

    DocumentsToCases(CaseStore store, Users users, Clock clock) {
        this.store = store;
        this.users = users;
        this.clock = clock;
    }

    @EventListener
    void on(DocumentsChanged changed) {
        if (changed.of().kind() != Ref.Kind.CASE) return;
        var by = users.find(changed.by()).map(User::displayName).orElse(changed.by());
        var number = new CaseNumber(changed.of().id());
        store.add(number, new HistoryEntry(clock.instant(), by, changed.change().words(), List.of()));
    }
}
