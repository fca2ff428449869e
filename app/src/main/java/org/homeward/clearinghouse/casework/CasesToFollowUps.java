package org.homeward.clearinghouse.casework;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseClosed;
import org.homeward.clearinghouse.cases.CaseCorrected;
import org.homeward.clearinghouse.cases.CaseIdentified;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.CaseOpened;
import org.homeward.clearinghouse.cases.CaseRecovered;
import org.homeward.clearinghouse.cases.CaseReopened;
import org.homeward.clearinghouse.cases.ChildDied;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes the plan anew at each turn of a case. */
@Component
class CasesToFollowUps {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    private final FollowUps followUps;
    private final Access access;

    CasesToFollowUps(FollowUps followUps, Access access) {
        this.followUps = followUps;
        this.access = access;
    }

    @ApplicationModuleListener
    void on(CaseOpened opened) {
        plan(opened.number());
    }

    @ApplicationModuleListener
    void on(CaseCorrected corrected) {
        plan(corrected.number());
    }

    @ApplicationModuleListener
    void on(CaseRecovered recovered) {
        plan(recovered.number());
    }

    @ApplicationModuleListener
    void on(CaseIdentified identified) {
        plan(identified.number());
    }

    @ApplicationModuleListener
    void on(ChildDied died) {
        plan(died.number());
    }

    @ApplicationModuleListener
    void on(CaseClosed closed) {
        plan(closed.number());
    }

    @ApplicationModuleListener
    void on(CaseReopened reopened) {
        plan(reopened.number());
    }

    private void plan(CaseNumber number) {
        followUps.plan(access.open(User.SYSTEM, number.ref(), PURPOSE, Act.CHANGE), number);
    }
}
