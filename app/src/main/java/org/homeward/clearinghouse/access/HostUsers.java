package org.homeward.clearinghouse.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts for who sits at the host, without signing in: makes the first administrator and is the way back from a lock-out. Whoever can
 * read the key folder could do all this anyway; here it leaves its audit rows. Needs no Spring context, only the database.
 */
public final class HostUsers {
    private static final User HOST = new User("host", "At the host", Set.of(), User.SYSTEM.agency());
    private final Accounts accounts;
    private final Checkpoints checkpoints;

    private HostUsers(Accounts accounts, Checkpoints checkpoints) {
        this.accounts = accounts;
        this.checkpoints = checkpoints;
    }

    public static HostUsers on(DataSource source, Keys keys, Clock clock) {
        var db = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        var trail = new AuditTrail(db, clock, row -> AuditTable.append(db, List.of(row)));
        var accounts = new Accounts(
                new UserStore(db),
                new Passwords(),
                new Sealed(keys),
                trail,
                new TransactionTemplate(transactions),
                clock);
        return new HostUsers(accounts, new Checkpoints(db, keys, clock));
    }

    /** Signs what these commands added to the trail; a server may not be running to do it. */
    public void sign() {
        checkpoints.sign();
    }

    public Optional<User> find(String name) {
        return accounts.find(name).map(Account::user);
    }

    /** Throws {@link Conflict} when the name is taken or not a name. */
    public Enrolment add(User user) {
        return accounts.add(HOST, user);
    }

    /** Releases a lock after failed sign-ins. Throws {@link NotFound}. */
    public void unlock(String name) {
        accounts.release(HOST, name);
    }

    /** Gives a new password and one-time-code secret, and releases a lock. Throws {@link NotFound}. */
    public Enrolment reset(String name) {
        return accounts.enrol(HOST, name);
    }
}
