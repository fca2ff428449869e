package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the link of a page opens, without a sign-in: one button. It tells that somebody is awake, and shows nothing of what came in. Looking
 * takes nothing, for mail scanners follow links.
 */
@Controller
@RequestMapping("/called/{token}")
class CalledController {
    private final Callouts callouts;

    CalledController(Callouts callouts) {
        this.callouts = callouts;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token) {
        return page(HttpStatus.OK, "").addObject("callout", callouts.byToken(token));
    }

    @PostMapping
    ModelAndView take(@PathVariable String token) {
        callouts.take(token);
        return page(HttpStatus.OK, "You have it. Nobody else is called. Sign in to begin.")
                .addObject("callout", callouts.byToken(token));
    }

    @ExceptionHandler
    ModelAndView taken(Conflict taken) {
        return page(HttpStatus.CONFLICT, String.valueOf(taken.getMessage()));
    }

    @ExceptionHandler
    ModelAndView gone(NotFound gone) {
        return page(HttpStatus.NOT_FOUND, String.valueOf(gone.getMessage()));
    }

    private static ModelAndView page(HttpStatus status, String message) {
        return new ModelAndView("desk/called", status).addObject("message", message);
    }
}
