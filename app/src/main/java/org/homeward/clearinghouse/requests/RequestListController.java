package org.homeward.clearinghouse.requests;

import java.time.Clock;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of requests: filter, order, pages. */
@Controller
class RequestListController {
    private final RequestListStore store;
    private final Users users;
    private final Access access;
    private final Clock clock;

    RequestListController(RequestListStore store, Users users, Access access, Clock clock) {
        this.store = store;
        this.users = users;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/requests")
    ModelAndView list(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "1") int page) {
        var chosen = RequestFilter.of(state, text, owner, sort, page);
        var filter = Requests.isOutside(user) ? chosen.of(user.agency().ori()) : chosen;
        return access.search(user, Ref.Kind.REQUEST, filter.toString(), purpose, grant -> {
            var found = store.list(filter, user.name());
            return new Shown<>(
                    page(filter, found, user),
                    found.lines().stream().map(line -> line.number().ref()).toList());
        });
    }

    private ModelAndView page(RequestFilter filter, RequestListStore.Lines found, User user) {
        var page = new ModelAndView("requests/list");
        page.addObject("filter", filter);
        page.addObject("found", found);
        page.addObject("states", State.values());
        page.addObject("sorts", RequestFilter.Sort.values());
        page.addObject("user", user);
        page.addObject("outside", Requests.isOutside(user));
        page.addObject("mayAsk", access.may(user, Act.CHANGE, Ref.Kind.REQUEST));
        page.addObject("pages", (found.total() + RequestFilter.PAGE - 1) / RequestFilter.PAGE);
        page.addObject("names", new Names(users));
        page.addObject("time", new Times(clock.instant()));
        return page;
    }
}
