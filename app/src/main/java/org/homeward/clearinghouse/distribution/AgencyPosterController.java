package org.homeward.clearinghouse.distribution;

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

/** What an agency sees of posters in its portal: those of its case, where they stand, and where each was sent. */
@Controller
class AgencyPosterController {
    private final AgencyCases cases;
    private final Sendings sendings;
    private final Access access;

    AgencyPosterController(AgencyCases cases, Sendings sendings, Access access) {
        this.cases = cases;
        this.sendings = sendings;
        this.access = access;
    }

    @GetMapping("/agency/cases/{number:NCM-.+}/posters")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        cases.get(access.open(user, AgencyCases.ref(number), purpose));
        model.addAttribute("number", number);
        model.addAttribute(
                "posters", sendings.posters(number).stream().map(this::sent).toList());
        return "distribution/agency";
    }

    private SentPoster sent(Sendings.Known poster) {
        return new SentPoster(
                poster,
                sendings.list(poster.caseNumber()).stream()
                        .filter(sending -> sending.poster().equals(poster.poster()))
                        .map(sending -> new SentPoster.Act(sending, sendings.deliveries(sending)))
                        .toList());
    }
}
