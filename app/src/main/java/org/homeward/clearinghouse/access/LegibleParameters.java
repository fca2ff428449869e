package org.homeward.clearinghouse.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The character with the number 0, which PostgreSQL keeps nowhere and nobody types, is a missing one from here on: no field of any form has to
 * mind it, and of what stands around it nothing is lost.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class LegibleParameters extends OncePerRequestFilter {
    private static final char MISSING = '\uFFFD';

    /** Text from outside that does not come as a parameter. */
    public static String legible(String text) {
        return text.replace('\0', MISSING);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Legible(request), response);
    }

    private static final class Legible extends HttpServletRequestWrapper {
        Legible(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : LegibleParameters.legible(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : all(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var map = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> map.put(name, all(values)));
            return map;
        }

        private static String[] all(String[] values) {
            var legible = values.clone();
            for (int at = 0; at < legible.length; at++) legible[at] = LegibleParameters.legible(legible[at]);
            return legible;
        }
    }
}
