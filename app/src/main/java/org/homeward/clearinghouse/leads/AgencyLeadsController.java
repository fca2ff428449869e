package org.homeward.clearinghouse.leads;

import java.time.Instant;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.casework.AgencyCases;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an agency sees of leads in its portal: those passed to it, without who told us. */
@Controller
class AgencyLeadsController {
    private final Leads leads;
    private final AgencyCases cases;
    private final Access access;

    AgencyLeadsController(Leads leads, AgencyCases cases, Access access) {
        this.leads = leads;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping("/agency/cases/{number:NCM-.+}/leads")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        cases.get(access.open(user, AgencyCases.ref(number), purpose));
        model.addAttribute("number", number);
        model.addAttribute("leads", leads.listPassed(number));
        model.addAttribute("times", new Times());
        return "leads/passed";
    }

    /** Lets the template write moments. */
    static final class Times {
        public String words(Instant at) {
            return LeadPage.words(at);
        }
    }
}
