package org.homeward.clearinghouse.cases;

import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.WhoLooks;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who may see a case, for all who may; and who looked, for those who may read the trail. */
@Controller
class WhoMaySeeController {
    private final Cases cases;
    private final WhoLooks looks;
    private final Access access;

    WhoMaySeeController(Cases cases, WhoLooks looks, Access access) {
        this.cases = cases;
        this.looks = looks;
        this.access = access;
    }

    /**
     * As the page shows it.
     *
     * @param agency those of the investigating agency who see its part in their portal
     * @param looked empty for whoever may not read the trail
     */
    record Page(
            CaseNumber number,
            String child,
            String agencyName,
            List<WhoLooks.Allowed> allowed,
            List<User> agency,
            boolean mayRead,
            List<WhoLooks.Looked> looked) {
        public String roles(User user) {
            return String.join(
                    ", ", user.roles().stream().map(UserRole::words).sorted().toList());
        }

        public String moment(WhoLooks.Looked look) {
            return Words.moment(look.last());
        }
    }

    @GetMapping("/cases/{number:NCM-.+}/access")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        var grant = access.open(user, number.ref(), purpose);
        var profile = cases.profile(grant, number);
        boolean mayRead = access.may(user, Act.READ, Ref.Kind.AUDIT);
        var looked = mayRead
                ? looks.looked(access.open(user, WhoLooks.trailOf(number.ref()), purpose), number.ref())
                : List.<WhoLooks.Looked>of();
        model.addAttribute(
                "page",
                new Page(
                        number,
                        profile.name(),
                        profile.agency().name(),
                        looks.allowed(Ref.Kind.CASE),
                        looks.ofAgency(profile.agency().ori()),
                        mayRead,
                        looked));
        return "cases/access";
    }

    @GetMapping(path = "/cases/{number:NCM-.+}/access", headers = "HX-Request")
    String inPlace(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable CaseNumber number, Model model) {
        return show(user, purpose, number, model) + " :: who";
    }
}
