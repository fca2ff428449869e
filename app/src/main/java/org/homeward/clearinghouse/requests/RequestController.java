package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form for a new request. */
@Controller
@RequestMapping("/requests")
class RequestController {
    private final Requests requests;
    private final AgencyStore agencies;
    private final Access access;

    RequestController(Requests requests, AgencyStore agencies, Access access) {
        this.requests = requests;
        this.agencies = agencies;
        this.access = access;
    }

    @GetMapping("/new")
    ModelAndView empty(@AuthenticationPrincipal User user, Purpose purpose) {
        access.open(user, Requests.NEW, purpose, Act.CHANGE);
        return page(new RequestForm(new LinkedMultiValueMap<>()), user, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam MultiValueMap<String, String> typed) {
        var grant = access.open(user, Requests.NEW, purpose, Act.CHANGE);
        var form = new RequestForm(own(user, typed));
        var asked = form.check(ori -> agencies.find(ori).isPresent());
        if (asked == null) return page(form, user, HttpStatus.UNPROCESSABLE_CONTENT);
        return new ModelAndView("redirect:/requests/" + requests.create(grant, asked, Once.of(form.id(), asked)));
    }

    /** More rows, as a button of the same form: it works without script and keeps what was typed. */
    @PostMapping(params = "more")
    ModelAndView more(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam MultiValueMap<String, String> typed) {
        access.open(user, Requests.NEW, purpose, Act.CHANGE);
        var form = new RequestForm(own(user, typed));
        form.addRows();
        return page(form, user, HttpStatus.OK);
    }

    @PostMapping(params = {"find", "!more"})
    ModelAndView find(
            @AuthenticationPrincipal User user, Purpose purpose, @RequestParam MultiValueMap<String, String> typed) {
        access.open(user, Requests.NEW, purpose, Act.CHANGE);
        var form = new RequestForm(own(user, typed));
        form.take(Pasted.find(form.value("paste")));
        return page(form, user, HttpStatus.OK);
    }

    private static MultiValueMap<String, String> own(User user, MultiValueMap<String, String> typed) {
        var own = new LinkedMultiValueMap<>(typed);
        if (Requests.isOutside(user)) own.set("ori", user.agency().ori());
        if (Requests.isOutside(user)) own.set("agency", user.agency().name());
        return own;
    }

    private ModelAndView page(RequestForm form, User user, HttpStatus status) {
        var page = new ModelAndView("requests/new", status);
        page.addObject("form", form);
        page.addObject("kinds", Asked.Kind.values());
        page.addObject("urgencies", Urgency.values());
        page.addObject("outside", Requests.isOutside(user));
        page.addObject("user", user);
        page.addObject("agencies", Requests.isOutside(user) ? java.util.List.of() : agencies.list());
        return page;
    }
}
