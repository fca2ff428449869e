package org.homeward.clearinghouse.access;

import org.springframework.security.core.AuthenticationException;

/** The use banner has to be acknowledged at each sign-in (CJIS Security Policy AC-8). */
final class BannerNotAcknowledged extends AuthenticationException {
    BannerNotAcknowledged() {
        super("The statement of use was not acknowledged.");
    }
}
