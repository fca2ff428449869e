package org.homeward.clearinghouse.access;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets of fictional accounts, which only {@code access} can make. */
public final class TestSecrets {
    private static final Map<Users, Map<String, String>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private TestSecrets() {}

    /** A new account whose password counts as chosen by its user. */
    public static Enrolment enrol(Users users, User user) {
        return users.accounts.add(User.SYSTEM, user, false);
    }

    /** A provider's API secret; the account is made when first asked for, once in each application context. */
    public static String of(Users users, User provider) {
        return KNOWN.computeIfAbsent(users, context -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        provider.name(),
                        name -> users.accounts.add(User.SYSTEM, provider).password());
    }
}
