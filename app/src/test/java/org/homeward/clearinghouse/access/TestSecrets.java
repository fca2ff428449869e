package org.homeward.clearinghouse.access;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/** API secrets of fictional providers, whose accounts are made when first asked for, once in each application context. */
public final class TestSecrets {
    private static final Map<Users, Map<String, String>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private TestSecrets() {}

    public static String of(Users users, User provider) {
        return KNOWN.computeIfAbsent(users, context -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        provider.name(),
                        name -> users.accounts.add(User.SYSTEM, provider).password());
    }
}
