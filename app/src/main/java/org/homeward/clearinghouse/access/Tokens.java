package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** API tokens: made by their owner after a fresh second factor, scoped, expiring, revocable, kept as a hash. */
@Component
class Tokens {
    static final Set<Integer> DAYS = Set.of(1, 7, 30, 90);
    private final TokenStore store;
    private final Accounts accounts;
    private final SignIn signIn;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Tokens(
            TokenStore store,
            Accounts accounts,
            SignIn signIn,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The token and whom it stands for. */
    record Presented(User user, Token token) {}

    /** Returns the secret, which is not kept. Throws {@link Conflict} when the one-time code is not a fresh one. */
    String make(User owner, String label, Set<TokenScope> scopes, int days, String code) {
        if (label.isBlank() || label.length() > 100)
            throw new Conflict("Say in at most 100 characters what the token is for.");
        if (scopes.isEmpty() || !DAYS.contains(days))
            throw new Conflict("Choose what the token may do and how long it lasts.");
        // Outside the transaction below: a wrong code counts as a failed attempt, and that must not be rolled back.
        if (!signIn.confirm(owner, code))
            throw new Conflict("The one-time code is not right or was used before: wait for the next one.");
        var secret = Secret.random();
        var now = clock.instant();
        var token = new Token(
                UUID.randomUUID(), owner.name(), label.strip(), scopes, now, now.plus(Duration.ofDays(days)), null);
        transaction.executeWithoutResult(status -> {
            store.insert(token, Secret.hash(secret));
            trail.appendAtEndOfTransaction(
                    AuditEvent.of(owner, "TOKEN_MADE", ref(token.id()), scopes + " " + days + " d"));
        });
        return secret;
    }

    /** Throws {@link NotFound} when the owner has no such token. */
    @Transactional
    public void revoke(User owner, UUID id) {
        if (!store.revoke(id, owner.name(), clock.instant())) throw new NotFound("There is no such token of yours.");
        trail.appendAtEndOfTransaction(AuditEvent.of(owner, "TOKEN_REVOKED", ref(id), ""));
    }

    List<Token> list(User owner) {
        return store.list(owner.name());
    }

    /** Empty, and in the trail, when the token is unknown, over or revoked, or its owner may not sign in. */
    Optional<Presented> present(String secret) {
        var presented = store.find(Secret.hash(secret))
                .filter(token -> token.isGood(clock.instant()))
                .flatMap(token -> accounts.find(token.owner())
                        .filter(Account::mayTry)
                        .map(account -> new Presented(account.user(), token)));
        if (presented.isEmpty())
            trail.append(new AuditEvent(
                    "unknown", "", "TOKEN_REFUSED", null, AuditEvent.Outcome.REFUSED, null, "", List.of()));
        return presented;
    }

    private static Ref ref(UUID id) {
        return new Ref(Ref.Kind.TOKEN, id.toString());
    }
}
