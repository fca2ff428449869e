package org.homeward.clearinghouse.distribution;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.leads.LeadTold;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears of leads: each counts for the partner through whose link it came, and where the child was seen is where to search from. */
@Component
class LeadsToDistribution {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    private final Distribution distribution;
    private final Cases cases;
    private final Access access;

    LeadsToDistribution(Distribution distribution, Cases cases, Access access) {
        this.distribution = distribution;
        this.cases = cases;
        this.access = access;
    }

    @ApplicationModuleListener
    void on(LeadTold lead) {
        var name = "lead " + lead.number();
        if (!lead.via().isEmpty()) distribution.leadCame(lead.via(), name, lead.zip());
        if (lead.zip().isEmpty()) return;
        var owner = cases.whereabouts(access.open(User.SYSTEM, lead.about().ref(), PURPOSE), lead.about())
                .owner();
        distribution.sighted(lead.about(), lead.zip(), lead.seenAt(), name, name, owner);
    }
}
