package org.homeward.clearinghouse.posters;

import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.stereotype.Component;

/** Tells supervisors of a draft that waits for them: a missing child's poster must not lie there unseen. */
@Component
class Waiting {
    /** Among the strong matches: each hour counts. */
    private static final double RANK = 20;

    private final Desk desk;
    private final Users users;

    Waiting(Desk desk, Users users) {
        this.desk = desk;
        this.users = users;
    }

    /** Of a draft that still waits for somebody else, nothing. */
    void tell(Drafted draft) {
        var next = Readiness.of(draft).next();
        if (next.isEmpty()) tell(draft, "waits for a second person to release it");
        else if (next.get().anchor().startsWith("safety")) tell(draft, "waits for a supervisor's decision");
    }

    private void tell(Drafted draft, String words) {
        var number = draft.poster().number();
        users.listStaff().stream()
                .filter(user -> user.is(UserRole.SUPERVISOR))
                .filter(user -> !draft.authors().contains(user.name()))
                .map(User::name)
                .forEach(supervisor -> desk.notify(new News(
                        supervisor,
                        number.ref(),
                        "Poster of " + draft.poster().caseNumber() + " " + words,
                        "a missing child's poster waits; nobody releases what they wrote",
                        "/poster-desk/" + number,
                        RANK,
                        number + " " + draft.version().version() + " " + words)));
    }

    /** Released, or it has ended: whatever was told of it needs nobody any more. */
    void done(PosterNumber number) {
        desk.closed(number.ref());
    }
}
