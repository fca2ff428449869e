package org.homeward.clearinghouse.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose time is over, whose user was disabled, or whose roles or password changed, before anything else looks at them. The
 * database is asked at each request, so this holds at once and across servers.
 */
class SittingFilter extends OncePerRequestFilter {
    private static final Set<String> WITH_A_GIVEN_PASSWORD = Set.of("/password", "/sign-out");
    private final UserStore store;
    private final Clock clock;

    SittingFilter(UserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session == null || !holdsASignIn(session)) {
            chain.doFilter(request, response);
            return;
        }
        var sitting = goingOn(session);
        if (sitting.isEmpty()) {
            session.invalidate();
            chain.doFilter(request, response);
        } else if (sitting.get().mustChoosePassword() && !WITH_A_GIVEN_PASSWORD.contains(request.getServletPath())) {
            Doors.send(request, response, "/password");
        } else {
            session.setAttribute(Sitting.ATTRIBUTE, sitting.get().seen(clock.instant()));
            chain.doFilter(request, response);
        }
    }

    private static boolean holdsASignIn(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private Optional<Sitting> goingOn(HttpSession session) {
        return sitting(session)
                .filter(sitting -> !sitting.isOver(clock.instant()))
                .filter(sitting -> {
                    var stamp = store.findStamp(sitting.name());
                    return stamp.isPresent() && stamp.getAsLong() == sitting.stamp();
                });
    }

    static Optional<Sitting> sitting(@Nullable HttpSession session) {
        return session != null && session.getAttribute(Sitting.ATTRIBUTE) instanceof Sitting sitting
                ? Optional.of(sitting)
                : Optional.empty();
    }
}
