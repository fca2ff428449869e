package org.homeward.clearinghouse.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the form for a new account holds, as typed. */
record NewUser(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable Set<UserRole> roles,
        @Nullable String ori,
        @Nullable String agency) {

    /** As the trail names it: a name that is none yet. */
    String ref() {
        return SignInAttempt.name(text(name));
    }

    /** Throws {@link Conflict} naming the field that can't be used. */
    User user() {
        if (text(displayName).isEmpty() || text(displayName).length() > 100)
            throw new Conflict("Full name: give 1 to 100 characters.");
        return new User(ref(), text(displayName), roles == null ? Set.of() : roles, agencyOf());
    }

    private Agency agencyOf() {
        var code = text(ori).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return User.SYSTEM.agency();
        if (!code.matches("[A-Z]{2}[A-Z0-9]{7}"))
            throw new Conflict("Agency's ORI: give nine characters, two letters of the state first, as NV0160100.");
        if (text(agency).isEmpty() || text(agency).length() > 200)
            throw new Conflict("Agency: give its name, at most 200 characters.");
        return new Agency(code, text(agency));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
