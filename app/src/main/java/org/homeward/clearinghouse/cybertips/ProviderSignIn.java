package org.homeward.clearinghouse.cybertips;

import java.util.List;
import org.homeward.clearinghouse.access.Users;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Asks {@code access} about a provider's name and secret, at each call: an account closed is refused at once. */
final class ProviderSignIn implements AuthenticationManager {
    private final Users users;

    ProviderSignIn(Users users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        return users.authenticateProvider(tried.getName(), String.valueOf(tried.getCredentials()))
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()))
                .orElseThrow(() -> new BadCredentialsException("Name or secret is not right."));
    }
}
