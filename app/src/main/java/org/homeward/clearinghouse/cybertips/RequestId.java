package org.homeward.clearinghouse.cybertips;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every answer of the provider API the number by which a provider can ask about it, refusals at the door included. */
final class RequestId extends OncePerRequestFilter {
    static final String HEADER = "Request-ID";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HEADER, UUID.randomUUID().toString());
        chain.doFilter(request, response);
    }
}
