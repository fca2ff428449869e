package org.homeward.clearinghouse.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;

/**
 * Lets anybody come to some addresses, and to no other. There is no session: who is signed in is a stranger there, so no other site can use
 * a visitor's rights, and there is no form whose token has to be looked at. What locks such an address, if anything, is a secret in it.
 */
public final class OpenDoor {
    private OpenDoor() {}

    /** The beginning of a chain; whoever has it says what the answers forbid. */
    public static HttpSecurity to(HttpSecurity http, String... addresses) throws Exception {
        return http.securityMatcher(addresses)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable);
    }
}
