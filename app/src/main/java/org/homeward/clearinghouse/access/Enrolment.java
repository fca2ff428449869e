package org.homeward.clearinghouse.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a new user needs to sign in, shown once and kept nowhere in this form.
 *
 * @param password to be replaced at the first sign-in; for a provider, the secret of its API account
 * @param codeSecret base32, for an authenticator app; empty for a provider, whose account never opens a page
 */
public record Enrolment(String name, String password, String codeSecret) {

    /** For authenticator apps that take an address; the format is Google Authenticator's key URI. */
    public String uri() {
        var label =
                URLEncoder.encode("Homeward:" + name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + codeSecret
                + "&issuer=Homeward&algorithm=SHA1&digits=6&period=30";
    }
}
