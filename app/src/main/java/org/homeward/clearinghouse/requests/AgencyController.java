package org.homeward.clearinghouse.requests;

import java.util.Locale;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The clearinghouse's list of agencies and their call-back numbers. */
@Controller
@RequestMapping("/requests/agencies")
class AgencyController {
    private static final Ref LIST = new Ref(Ref.Kind.REQUEST, "agencies");
    private final Agencies agencies;
    private final Access access;

    AgencyController(Agencies agencies, Access access) {
        this.agencies = agencies;
        this.access = access;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal User user, Purpose purpose) {
        var all = agencies.list(access.open(user, LIST, purpose));
        return new ModelAndView("requests/agencies").addObject("agencies", all).addObject("user", user);
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam String ori,
            @RequestParam String name,
            @RequestParam String place,
            @RequestParam String phone) {
        var agency = new ListedAgency(ori.strip().toUpperCase(Locale.ROOT), name.strip(), place.strip(), phone.strip());
        agencies.save(access.open(user, LIST, purpose, Act.CHANGE), agency);
        return "redirect:/requests/agencies";
    }
}
