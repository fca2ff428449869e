package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator can do to accounts, on a page or on the host. Each act is one transaction that ends with its audit row. */
class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final Set<String> RESERVED = Set.of("system", "host", "unknown", "nobody");
    private final UserStore store;
    private final Passwords passwords;
    private final Sealed sealed;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Accounts(
            UserStore store,
            Passwords passwords,
            Sealed sealed,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.sealed = sealed;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds a user, whose password has to be replaced at the first sign-in. Throws {@link Conflict} when the name is taken or not a name. */
    Enrolment add(User by, User user) {
        return add(by, user, true);
    }

    Enrolment add(User by, User user, boolean temporaryPassword) {
        if (!NAME.matcher(user.name()).matches() || RESERVED.contains(user.name()))
            throw new Conflict(
                    "The name " + user.name()
                            + " can't be used: take 2 to 64 of the characters a-z, 0-9, dot, dash and underscore, and not a reserved word.");
        if (user.roles().isEmpty()) throw new Conflict("A user needs at least one role.");
        var secrets = newSecrets(user);
        var account = new Account(user, secrets.kept(), temporaryPassword, secrets.sealed(), null, null, 0);
        return record(by, "USER_ADDED", user, UserStore.written(user.roles()), () -> {
            if (!store.insert(account, clock.instant())) throw new Conflict("The name " + user.name() + " is taken.");
            return secrets.enrolment();
        });
    }

    /** A new password and one-time-code secret for someone who lost theirs; releases a lock, and ends their sessions and tokens. */
    Enrolment enrol(User by, String name) {
        var user = get(name).user();
        var secrets = newSecrets(user);
        return record(by, "USER_ENROLLED_AGAIN", user, "", () -> {
            store.setPassword(name, secrets.kept(), true);
            store.setCodeSecret(name, secrets.sealed());
            store.setLocked(name, null);
            store.forgetAttempts(name);
            // Whoever had the old password and code may have made some.
            store.revokeTokens(name, clock.instant());
            return secrets.enrolment();
        });
    }

    /** Lets someone try again who is locked after failed sign-ins. */
    void release(User by, String name) {
        record(by, "USER_RELEASED", get(name).user(), "", () -> {
            store.setLocked(name, null);
            store.forgetAttempts(name);
            return name;
        });
    }

    /** Ends the user's sessions and tokens at once. Throws {@link Conflict} for the last administrator. */
    void disable(User by, String name) {
        var user = get(name).user();
        record(by, "USER_DISABLED", user, "", () -> {
            store.setDisabled(name, clock.instant());
            requireAnAdministratorBeside(user);
            return name;
        });
    }

    void enable(User by, String name) {
        record(by, "USER_ENABLED", get(name).user(), "", () -> {
            store.setDisabled(name, null);
            return name;
        });
    }

    /** Ends the user's sessions too: nobody goes on with rights they no longer have. */
    void changeRoles(User by, String name, Set<UserRole> roles) {
        var user = get(name).user();
        // A provider's account signs in with an API secret, a person's with two factors: neither becomes the other.
        if (roles.isEmpty() || roles.contains(UserRole.PROVIDER) != user.is(UserRole.PROVIDER))
            throw new Conflict("Choose at least one role; an account can't be both a person's and a provider's.");
        var change = UserStore.written(user.roles()) + " to " + UserStore.written(roles);
        record(by, "USER_ROLES_CHANGED", user, change, () -> {
            store.setRoles(name, roles);
            requireAnAdministratorBeside(user);
            return name;
        });
    }

    /** Users replace their own, having proved the old one. Throws {@link Conflict} with the reason when the new one is bad. */
    void changePassword(User user, String old, String chosen) {
        if (old.equals(chosen)) throw new Conflict("The new password is the present one: choose another.");
        PasswordRule.whyNot(chosen, user).ifPresent(why -> {
            throw new Conflict(why);
        });
        var kept = passwords.kept(chosen);
        record(user, "PASSWORD_CHANGED", user, "", () -> {
            store.setPassword(user.name(), kept, false);
            return kept;
        });
    }

    void changeReach(User user, Reach reach) {
        record(user, "REACH_CHANGED", user, "", () -> {
            store.setReach(user.name(), reach);
            return reach;
        });
    }

    Reach reach(String name) {
        return store.findReach(name).orElse(new Reach("", ""));
    }

    Account get(String name) {
        return find(name).orElseThrow(() -> new NotFound("There is no user " + name + "."));
    }

    List<User> listStaff() {
        return store.listWith(Rights.STAFF);
    }

    Optional<Account> find(String name) {
        return store.find(name);
    }

    List<Account> list(String text, int from, int size) {
        return store.list(text.toLowerCase(Locale.ROOT), from, size);
    }

    private void requireAnAdministratorBeside(User changed) {
        if (changed.is(UserRole.ADMINISTRATOR) && store.countActiveAdministrators() == 0)
            throw new Conflict("This is the last administrator: make another one first.");
    }

    private <T> T record(User by, String verb, User user, String detail, Supplier<T> change) {
        var event = new AuditEvent(
                by.name(),
                by.agency().ori(),
                verb,
                new Ref(Ref.Kind.USER, user.name()),
                AuditEvent.Outcome.DONE,
                Purpose.of(Purpose.Reason.ADMINISTRATION),
                detail,
                List.of());
        return transaction.execute(status -> {
            if (user.is(UserRole.ADMINISTRATOR)) store.lockAdministrators();
            store.lockRow(user.name());
            var done = change.get();
            trail.appendAtEndOfTransaction(event);
            return done;
        });
    }

    private record Secrets(Enrolment enrolment, String kept, byte[] sealed) {}

    private Secrets newSecrets(User user) {
        if (user.is(UserRole.PROVIDER)) {
            var secret = Secret.random();
            return new Secrets(new Enrolment(user.name(), secret, ""), Secret.kept(secret), new byte[0]);
        }
        var password = Passwords.random();
        var code = Totp.newSecret();
        var enrolment = new Enrolment(user.name(), password, new Base32().encodeToString(code));
        return new Secrets(enrolment, passwords.kept(password), sealed.seal(code, user.name()));
    }
}
