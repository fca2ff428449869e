package org.homeward.clearinghouse.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in with its token, as the user it stands for. */
class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private final Tokens tokens;

    BearerFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            tokens.present(header.substring(SCHEME.length()).strip()).ifPresent(BearerFilter::letIn);
        chain.doFilter(request, response);
    }

    private static void letIn(Tokens.Presented presented) {
        var authorities = new ArrayList<String>();
        presented.user().roles().forEach(role -> authorities.add("ROLE_" + role));
        presented.token().scopes().forEach(scope -> authorities.add(scope.authority()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                presented.user(), null, AuthorityUtils.createAuthorityList(authorities)));
        SecurityContextHolder.setContext(context);
    }

    /** As every other problem of the API: RFC 9457, with the field and the remedy. */
    static void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var remedy = "Send a token as Authorization: Bearer; users make one at /tokens.";
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
        response.setContentType("application/problem+json");
        response.getWriter().write("""
                {"type":"about:blank","title":"Unauthorized","status":401,"detail":"Authorization: %1$s",\
                "field":"Authorization","remedy":"%1$s"}
                """.formatted(remedy));
    }
}
