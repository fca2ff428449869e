package org.homeward.clearinghouse.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;

/** What the sign-in form sent besides name and password. */
record SignInAttempt(boolean acknowledged, String code) {

    static SignInAttempt of(HttpServletRequest request) {
        var code = Objects.requireNonNullElse(request.getParameter("code"), "").replace(" ", "");
        return new SignInAttempt("true".equals(request.getParameter("acknowledged")), code);
    }

    /** Names are lower case; nobody should fail for a capital or a blank their telephone put in. */
    static String name(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
