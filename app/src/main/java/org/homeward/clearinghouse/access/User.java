package org.homeward.clearinghouse.access;

import java.util.Arrays;
import java.util.Set;

/**
 * A person or provider account, as signed in.
 *
 * @param name what they sign in with, lower case, unique
 * @param displayName how pages name them
 */
public record User(String name, String displayName, Set<UserRole> roles, Agency agency) {
    /** Homeward itself: the index, watches, expiry. Never signs in. */
    public static final User SYSTEM =
            new User("system", "Homeward", Set.of(), new Agency("DCHOMEWD0", "Homeward clearinghouse"));

    public User {
        roles = Set.copyOf(roles);
    }

    public boolean is(UserRole... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    @Override
    public String toString() {
        return name;
    }
}
