package org.homeward.clearinghouse.distribution;

import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.posters.Posters;
import org.homeward.clearinghouse.posters.ReleasedPoster;
import org.springframework.stereotype.Component;

/** The demo's posters on their way to its partners. None of it leaves the computer: it is SIMULATED. */
@Component
class DemoSendings implements DemoData {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    private static final int SENT = 3;

    private final Posters posters;
    private final Sendings sendings;
    private final Targets targets;
    private final Results results;
    private final Marks marks;
    private final Courier courier;
    private final Access access;
    private final Users users;

    DemoSendings(
            Posters posters,
            Sendings sendings,
            Targets targets,
            Results results,
            Marks marks,
            Courier courier,
            Access access,
            Users users) {
        this.posters = posters;
        this.sendings = sendings;
        this.targets = targets;
        this.results = results;
        this.marks = marks;
        this.courier = courier;
        this.access = access;
        this.users = users;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void load() {
        var manager = users.find("k.amari").orElse(User.SYSTEM);
        posters.listActive().stream()
                .flatMap(number -> posters.findReleased(number).stream())
                .filter(poster -> !poster.state().isEmpty())
                .sorted(java.util.Comparator.comparing(
                        poster -> poster.caseNumber().value()))
                .limit(SENT)
                .forEach(poster -> send(manager, poster));
        courier.run();
    }

    private void send(User manager, ReleasedPoster poster) {
        CaseNumber number = poster.caseNumber();
        // The event that tells of the release may still be on its way.
        sendings.released(poster.number().value(), number, poster.version(), poster.releasedAt());
        var grant = access.open(manager, Targets.ref(number), PURPOSE, Act.CHANGE);
        targets.add(grant, number, Area.state(poster.state()), "The state the child is missing from.");
        var opened = access.open(manager, number.ref(), PURPOSE);
        var proposal = sendings.propose(grant, opened, number);
        if (proposal.isEmpty()) return;
        long sending = sendings.send(
                grant,
                opened,
                number,
                number + " " + UUID.randomUUID(),
                proposal.plan().target().revision(),
                proposal.poster().version(),
                false);
        var first = sendings.deliveries(sendings.get(sending)).getFirst();
        for (int look = 0; look < 12; look++)
            results.viewed(marks.via(first.delivery().number()));
    }
}
