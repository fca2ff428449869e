package org.homeward.clearinghouse.leads;

import java.util.List;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.casework.AgencyNews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes a lead to the agency that investigates the case. It is told by a person, on the agency's listed number, its portal shows the lead from
 * then on, and a mail says so; what left is logged.
 */
@Component
class Handover {
    private final Leads leads;
    private final Cases cases;
    private final AgencyNews news;
    private final DisseminationLog log;

    Handover(Leads leads, Cases cases, AgencyNews news, DisseminationLog log) {
        this.leads = leads;
        this.cases = cases;
        this.news = news;
        this.log = log;
    }

    /**
     * @param ofCase a grant to change the case of the lead
     * @param recipient who took it, and how
     */
    @Transactional
    void pass(Grant grant, Grant ofCase, CaseNumber about, String recipient) {
        var lead = leads.toChange(grant);
        var who = recipient.strip();
        if (who.isEmpty() || who.length() > 200)
            throw new Conflict("Who took it: enter the officer and how you reached them, at most 200 characters.");
        if (lead.state() == LeadState.HELD || lead.state() == LeadState.DONE)
            throw new Conflict("This lead is " + lead.state().words() + ": open it again before you pass it on.");
        var agency = cases.profile(ofCase, about).agency();
        leads.move(grant, lead, LeadState.PASSED, lead.owner(), "", "Passed to " + agency.name() + ": " + who);
        leads.passed(lead);
        news.tell(about, "a lead was passed on", "lead " + lead.number() + " " + lead.state());
        cases.tell(ofCase, about, "Lead " + lead.number() + " passed to " + agency.name(), List.of(who));
        log.add(grant, new Dissemination(who, agency.named(), "lead " + lead.number(), lead.ref(), "told", ""));
    }
}
