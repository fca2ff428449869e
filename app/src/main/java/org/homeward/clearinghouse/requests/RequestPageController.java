package org.homeward.clearinghouse.requests;

import java.time.Clock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One request: its page, and the steps of its life that are not about the answer. */
@Controller
@RequestMapping("/requests/{number:RFI-.+}")
class RequestPageController {
    private final Requests requests;
    private final RequestPages pages;
    private final Users users;
    private final Access access;
    private final Clock clock;

    RequestPageController(Requests requests, RequestPages pages, Users users, Access access, Clock clock) {
        this.requests = requests;
        this.pages = pages;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    /** Staff see the desk's page; the agency that asked sees what it asked and how far it is. */
    @GetMapping
    ModelAndView show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        var grant = access.open(user, number.ref(), purpose);
        var page = Requests.isOutside(user)
                ? new ModelAndView("requests/mine")
                        .addObject("request", requests.get(grant))
                        .addObject("history", requests.history(grant))
                : new ModelAndView("requests/request").addObject("page", pages.of(grant));
        return page.addObject("time", new Times(clock.instant()))
                .addObject("names", new Names(users))
                .addObject("user", user);
    }

    @PostMapping("/ownership")
    String own(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam(required = false) @Nullable String seen) {
        requests.own(access.open(user, number.ref(), purpose, Act.CHANGE), seen);
        return "redirect:/requests/" + number;
    }

    @PostMapping("/closure")
    String close(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable RequestNumber number) {
        requests.move(access.open(user, number.ref(), purpose, Act.CHANGE), State.CLOSED, "closed");
        return "redirect:/requests/" + number;
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable RequestNumber number,
            @RequestParam String why) {
        requests.move(access.open(user, number.ref(), purpose, Act.CHANGE), State.SEARCHING, "reopened: " + why);
        return "redirect:/requests/" + number;
    }
}
