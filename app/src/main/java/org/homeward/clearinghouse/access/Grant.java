package org.homeward.clearinghouse.access;

/**
 * Proof that the audit trail holds this look or this change: front doors take one, only {@link Access} can make one.
 *
 * <p>A grant for {@link Act#READ} is returned after its row is committed. A change additionally ends its transaction with
 * {@link Access#record(Grant, String, Ref)}.
 */
public final class Grant {
    private final User user;
    private final Act act;
    private final Ref ref;
    private final Purpose purpose;

    Grant(User user, Act act, Ref ref, Purpose purpose) {
        this.user = user;
        this.act = act;
        this.ref = ref;
        this.purpose = purpose;
    }

    public User user() {
        return user;
    }

    public Act act() {
        return act;
    }

    public Ref ref() {
        return ref;
    }

    public Purpose purpose() {
        return purpose;
    }

    /** What the user may read, for the front door's lists and checks of ownership. */
    public Scope scope() {
        return Rights.scope(user);
    }
}
