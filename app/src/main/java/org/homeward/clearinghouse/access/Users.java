package org.homeward.clearinghouse.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people and provider accounts that may sign in. */
@Component
public class Users {
    static final int PAGE = 25;
    final Accounts accounts;
    private final Access access;

    Users(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    /** Who someone is, by sign-in name: for showing an owner or an author, so there is no grant. */
    public Optional<User> find(String name) {
        return accounts.find(name).map(Account::user);
    }

    /** Whoever works for the clearinghouse and may sign in, by name: to choose somebody from, so there is no grant. */
    public List<User> listStaff() {
        return accounts.listStaff();
    }

    /** Where a user is called out at night, which only Homeward does: so there is no grant. */
    public Reach reach(String name) {
        return accounts.reach(name);
    }

    /** Users say themselves where they are called out. */
    public void changeReach(User user, Reach reach) {
        accounts.changeReach(user, reach);
    }

    /** A provider's account for its API: no page opens with it. Empty when name, secret or state is wrong, which the trail then holds. */
    public Optional<User> authenticateProvider(String name, String secret) {
        var provider = accounts.find(name)
                .filter(account -> account.user().is(UserRole.PROVIDER))
                .filter(Account::mayTry)
                .filter(account -> Secret.matches(secret, account.password()))
                .map(Account::user);
        // No lock after failures: the secret can't be guessed, and a lock would let a stranger stop a provider's
        // reports.
        if (provider.isEmpty())
            access.record(new AuditEvent(
                    "unknown",
                    "",
                    "PROVIDER_REFUSED",
                    null,
                    AuditEvent.Outcome.REFUSED,
                    null,
                    "name " + AuditTrail.digest(name),
                    List.of()));
        return provider;
    }

    List<Account> list(Grant grant, String text, int page) {
        requireUsers(grant);
        return accounts.list(text, page * PAGE, PAGE + 1);
    }

    Account get(Grant grant) {
        requireUsers(grant);
        return accounts.get(grant.ref().id());
    }

    Enrolment add(Grant grant, User user) {
        return accounts.add(changer(grant), user);
    }

    Enrolment enrol(Grant grant) {
        return accounts.enrol(changer(grant), grant.ref().id());
    }

    void release(Grant grant) {
        accounts.release(changer(grant), grant.ref().id());
    }

    void disable(Grant grant) {
        accounts.disable(changer(grant), grant.ref().id());
    }

    void enable(Grant grant) {
        accounts.enable(changer(grant), grant.ref().id());
    }

    void changeRoles(Grant grant, Set<UserRole> roles) {
        accounts.changeRoles(changer(grant), grant.ref().id(), roles);
    }

    private static User changer(Grant grant) {
        requireUsers(grant);
        if (grant.act() != Act.CHANGE) throw new IllegalStateException("a user is changed under a grant to change");
        return grant.user();
    }

    private static void requireUsers(Grant grant) {
        if (grant.ref().kind() != Ref.Kind.USER) throw new IllegalStateException("a grant for " + grant.ref());
    }
}
