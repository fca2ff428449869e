package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's partners, none of whom exists, and a target for its first case. */
@Component
class DemoPartners implements DemoData {
    static final int COUNT = 340;
    private static final long SEED = 20261129;
    private static final CaseNumber FIRST = new CaseNumber("NCM-2026-0001");

    private final PartnerStore store;
    private final Targets targets;
    private final AreaReader reader;
    private final Places places;
    private final Atlas atlas;
    private final Access access;
    private final Users users;
    private final Clock clock;

    DemoPartners(
            PartnerStore store,
            Targets targets,
            AreaReader reader,
            Places places,
            Atlas atlas,
            Access access,
            Users users,
            Clock clock) {
        this.store = store;
        this.targets = targets;
        this.reader = reader;
        this.places = places;
        this.atlas = atlas;
        this.access = access;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    @Transactional
    public void load() {
        var now = clock.instant();
        for (var partner : new FictionalPartners(places, atlas, SEED).make(COUNT)) store.add(partner, now);
        var manager = users.find("k.amari").orElse(User.SYSTEM);
        var grant = access.open(manager, Targets.ref(FIRST), Purpose.of(Purpose.Reason.MISSING_CHILD), Act.CHANGE);
        targets.anchor(
                grant,
                FIRST,
                new Anchor(
                        0,
                        Anchor.Kind.POSTING,
                        reader.place("Elko, NV"),
                        null,
                        "posting with the child's screen name"));
        targets.add(grant, FIRST, reader.read("Reno, NV 10"), "Where the child was last seen.");
        targets.add(grant, FIRST, reader.read("Reno, NV to Elko, NV 15"), "The way to where a posting was made.");
    }
}
