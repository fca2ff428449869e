package org.homeward.clearinghouse.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** Turns a name and its proofs into a signed-in {@link User}, which is then the principal everywhere. */
@Component
class SignIn implements AuthenticationProvider {
    private final Users users;

    SignIn(Users users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        return users.signIn(tried.getName(), String.valueOf(tried.getCredentials()))
                .map(SignIn::signedIn)
                .orElseThrow(() -> new BadCredentialsException("Name or password is not right."));
    }

    static Authentication signedIn(User user) {
        var roles = user.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
