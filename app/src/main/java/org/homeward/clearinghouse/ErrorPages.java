package org.homeward.clearinghouse;

import org.homeward.clearinghouse.access.AuditUnavailable;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns the few errors there are into pages that say what to do. */
@ControllerAdvice
class ErrorPages {

    @ExceptionHandler
    ModelAndView notFound(NotFound error) {
        return page(HttpStatus.NOT_FOUND, "Not found", error.getMessage());
    }

    @ExceptionHandler
    ModelAndView refused(Refused error) {
        return page(HttpStatus.FORBIDDEN, "Not allowed", error.getMessage());
    }

    @ExceptionHandler
    ModelAndView conflict(Conflict error) {
        return page(HttpStatus.CONFLICT, "Can't be done now", error.getMessage());
    }

    @ExceptionHandler
    ModelAndView auditUnavailable(AuditUnavailable error) {
        return page(HttpStatus.SERVICE_UNAVAILABLE, "Nothing can be shown now", error.getMessage());
    }

    private static ModelAndView page(
            HttpStatus status, String heading, @org.jspecify.annotations.Nullable String message) {
        var page = new ModelAndView("problem", status);
        page.addObject("heading", heading);
        page.addObject("message", message);
        return page;
    }
}
