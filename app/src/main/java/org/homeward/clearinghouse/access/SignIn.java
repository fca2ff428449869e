package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns name, password and one-time code into a signed-in {@link User}, who is then the principal everywhere. The three are one form and
 * fail as one: there is no state with one factor, and nothing tells which part was wrong or whether the name exists.
 */
class SignIn implements AuthenticationProvider {
    static final int FAILURES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private final UserStore store;
    private final Passwords passwords;
    private final Sealed sealed;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
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

    @Override
    public @Nullable Authentication authenticate(Authentication tried) {
        if (!(tried.getDetails() instanceof SignInAttempt attempt)) return null;
        var name = SignInAttempt.name(tried.getName());
        if (!attempt.acknowledged()) throw new BannerNotAcknowledged();
        return signIn(name, String.valueOf(tried.getCredentials()), attempt.code())
                .map(this::signedIn)
                .orElseThrow(() -> new BadCredentialsException("Name, password or code is not right."));
    }

    /** Empty for every reason alike. Each try leaves one audit row, committed before this returns. */
    Optional<Account> signIn(String name, String password, String code) {
        var account = store.find(name).filter(found -> !found.user().is(UserRole.PROVIDER));
        if (!beginAttempt(account, name)) {
            passwords.compareWithNobodys(password);
            record(account, name, "SIGN_IN_FAILED");
            return Optional.empty();
        }
        if (isRight(account, password) && useCode(account.get(), code)) {
            transaction.executeWithoutResult(status -> {
                store.forgetAttempts(name);
                record(account, name, "SIGNED_IN");
            });
            return account;
        }
        fail(account, name);
        return Optional.empty();
    }

    /** Proves a second factor once more, for what needs it fresh. Counts like a sign-in. */
    boolean confirm(User user, String code) {
        return confirm(user, account -> useCode(account, code));
    }

    /** Proves the password once more, before it is replaced. Counts like a sign-in, so a session left open can't be used to guess it. */
    boolean confirmPassword(User user, String password) {
        return confirm(user, account -> isRight(Optional.of(account), password));
    }

    private boolean confirm(User user, Predicate<Account> proof) {
        var account = store.find(user.name());
        if (account.isEmpty() || !beginAttempt(account, user.name())) return false;
        if (!proof.test(account.get())) {
            fail(account, user.name());
            return false;
        }
        store.forgetAttempts(user.name());
        return true;
    }

    /** Takes as long when there is no such user. */
    private boolean isRight(Optional<Account> account, String password) {
        if (PasswordRule.isTooLong(password)) return false;
        if (account.isPresent())
            return passwords.matches(password, account.get().password());
        passwords.compareWithNobodys(password);
        return false;
    }

    private Authentication signedIn(Account account) {
        var user = account.user();
        var roles = user.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        var token = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(roles));
        token.setDetails(Sitting.begin(account, clock.instant()));
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /**
     * Counts the attempt as failed before anything is compared, so that many at once get no more tries than one after another. An unknown
     * name is counted too: it costs the same writes as a known one, and so the same time.
     */
    private boolean beginAttempt(Optional<Account> account, String name) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            store.lockRow(name);
            var now = clock.instant();
            store.forgetAttemptsUntil(now.minus(WINDOW));
            boolean mayTry = account.isEmpty()
                    || store.find(name).filter(Account::mayTry).isPresent();
            boolean allowed = mayTry && store.countAttemptsSince(counted(account, name), now.minus(WINDOW)) < FAILURES;
            if (allowed) store.addAttempt(counted(account, name), now);
            return allowed;
        }));
    }

    /** An unknown name is kept as its digest: people type their password there. */
    private static String counted(Optional<Account> account, String name) {
        return account.isPresent() ? name : AuditTrail.digest(name);
    }

    private boolean useCode(Account account, String code) {
        var name = account.user().name();
        var step = Totp.stepOf(code, sealed.open(account.codeSecret(), name), clock.instant());
        return step.isPresent() && store.useStep(name, step.getAsLong());
    }

    private void fail(Optional<Account> account, String name) {
        transaction.executeWithoutResult(status -> {
            store.lockRow(name);
            var now = clock.instant();
            boolean full = store.countAttemptsSince(counted(account, name), now.minus(WINDOW)) >= FAILURES;
            boolean locks = full && account.isPresent();
            if (locks) store.setLocked(name, now);
            record(account, name, locks ? "SIGN_IN_FAILED_AND_LOCKED" : "SIGN_IN_FAILED");
        });
    }

    private void record(Optional<Account> account, String name, String verb) {
        var done = verb.equals("SIGNED_IN");
        trail.appendAtEndOfTransaction(new AuditEvent(
                account.map(known -> known.user().name()).orElse("unknown"),
                account.map(known -> known.user().agency().ori()).orElse(""),
                verb,
                null,
                done ? AuditEvent.Outcome.DONE : AuditEvent.Outcome.FAILED,
                null,
                done ? "use banner acknowledged" : account.isPresent() ? "" : "name " + AuditTrail.digest(name),
                List.of()));
    }
}
