package org.homeward.clearinghouse.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer forbids the browser that gets it, whichever door it leaves by. The rest are Spring Security's own defaults. */
public final class AnswerHeaders {
    private static final String CLOSED = "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; ";

    private AnswerHeaders() {}

    /** Pages: scripts, styles and forms of this server only, none of them within the page itself. */
    public static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        set(headers, CLOSED + "default-src 'self'; form-action 'self'", ReferrerPolicy.SAME_ORIGIN);
    }

    /** A page of nobody's data that any other may show within it. */
    public static void forEmbedding(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(frames -> frames.disable());
        set(
                headers,
                "frame-ancestors *; base-uri 'none'; object-src 'none'; default-src 'self'; form-action 'none'",
                ReferrerPolicy.NO_REFERRER);
    }

    /** A page whose address is a secret: it is told to no one else. */
    public static void forSecretAddresses(HeadersConfigurer<HttpSecurity> headers) {
        set(headers, CLOSED + "default-src 'self'; form-action 'self'", ReferrerPolicy.NO_REFERRER);
    }

    /** What programs read is not to be run or shown at all, should a browser ever get it. */
    public static void forPrograms(HeadersConfigurer<HttpSecurity> headers) {
        set(headers, CLOSED + "default-src 'none'; form-action 'none'", ReferrerPolicy.NO_REFERRER);
    }

    private static void set(HeadersConfigurer<HttpSecurity> headers, String policy, ReferrerPolicy referrer) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(told -> told.policy(referrer));
    }
}
