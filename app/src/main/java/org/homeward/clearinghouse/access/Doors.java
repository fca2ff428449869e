package org.homeward.clearinghouse.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Where the sign-in sends people: in, out, and back to what they wanted. */
final class Doors {
    private static final String HTMX = "HX-Request";

    private Doors() {}

    /** A redirect of the page, also when only a part of it was asked for. */
    static void send(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var url = request.getContextPath() + path;
        if (request.getHeader(HTMX) == null) {
            response.sendRedirect(url);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setHeader("HX-Redirect", url);
        }
    }

    static void signInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        send(request, response, request.getRequestedSessionId() == null ? "/sign-in" : "/sign-in?over");
    }

    /** A form that outlived its session has no valid token any more: that is a session at its end, not an attack to be scolded for. */
    static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, jakarta.servlet.ServletException {
        if (why instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null)
            send(request, response, "/sign-in?over");
        else new AccessDeniedHandlerImpl().handle(request, response, why);
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        send(request, response, why instanceof BannerNotAcknowledged ? "/sign-in?statement" : "/sign-in?failed");
    }

    /** Begins the sitting in the session, which has its new id by now, and goes to the page first asked for. */
    static void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        if (!(user.getDetails() instanceof Sitting sitting))
            throw new IllegalStateException("a sign-in without a sitting");
        request.getSession().setAttribute(Sitting.ATTRIBUTE, sitting);
        PurposeController.begin(request, user);
        var wanted = pagesOnly().getRequest(request, response);
        if (wanted == null) send(request, response, "/");
        else response.sendRedirect(wanted.getRedirectUrl());
    }

    /** The session is over by now, also when the trail can't be written: nobody must be kept in by that. */
    static LogoutSuccessHandler signedOut(AuditTrail trail) {
        return (request, response, was) -> {
            if (was != null && was.getPrincipal() instanceof User user)
                trail.append(AuditEvent.of(user, "SIGNED_OUT", null, ""));
            send(request, response, "/sign-in?out");
        };
    }

    /** Remembers pages to come back to; a fragment alone would be a poor welcome. */
    static RequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> "GET".equals(request.getMethod()),
                request -> String.valueOf(request.getHeader("Accept")).contains("text/html"),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher(HTMX))));
        return cache;
    }
}
