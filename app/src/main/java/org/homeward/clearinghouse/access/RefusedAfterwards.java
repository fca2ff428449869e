package org.homeward.clearinghouse.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A role opens the door, and then the module behind it refuses: the request is another agency's, the answer the reader's own. The row of
 * the opening says DONE by then and can't be changed; the refusal gets its own, with the same verb, so that no auditor takes for seen what
 * was not shown. Held here for every module at once, because one would forget.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedAfterwards implements HandlerExceptionResolver {
    private static final String OPENED = RefusedAfterwards.class.getName();
    private final AuditTrail trail;

    RefusedAfterwards(AuditTrail trail) {
        this.trail = trail;
    }

    /** Remembers what the request opened last. Outside of a request whoever calls sees the refusal themselves. */
    static void opened(AuditEvent event) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(OPENED, event, RequestAttributes.SCOPE_REQUEST);
    }

    /** Always null: the page about it is made by whoever comes next. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (request.getAttribute(OPENED) instanceof AuditEvent opened && outcome(error) != AuditEvent.Outcome.DONE)
            trail.append(opened.ending(outcome(error)));
        return null;
    }

    /** How what was begun ended, when it ended with this. Any other error is a fault of ours, and what was opened may have been shown. */
    static AuditEvent.Outcome outcome(Exception error) {
        if (error instanceof Refused || error instanceof Withheld) return AuditEvent.Outcome.REFUSED;
        return error instanceof NotFound ? AuditEvent.Outcome.FAILED : AuditEvent.Outcome.DONE;
    }
}
