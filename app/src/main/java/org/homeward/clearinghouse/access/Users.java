package org.homeward.clearinghouse.access;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people and provider accounts that may sign in. */
@Component
public class Users {
    private final UserStore store;
    private final Passwords passwords;
    private final Access access;

    Users(UserStore store, Passwords passwords, Access access) {
        this.store = store;
        this.passwords = passwords;
        this.access = access;
    }

    public Optional<User> find(String name) {
        return store.find(name);
    }

    /** Adds a user. Throws {@link Conflict} when the name is taken. */
    @Transactional
    public void add(User user, String password) {
        if (store.find(user.name()).isPresent()) throw new Conflict("The name " + user.name() + " is taken.");
        store.save(user, passwords.kept(password));
        var roles = user.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        access.record(AuditEvent.of(User.SYSTEM, "USER_ADDED", new Ref(Ref.Kind.USER, user.name()), roles));
    }

    /** The provider account of that name and password: for programs, which have no second factor. People never get in this way. */
    public Optional<User> authenticateProvider(String name, String password) {
        return signIn(name, password).filter(user -> user.is(UserRole.PROVIDER));
    }

    Optional<User> signIn(String name, String password) {
        return store.findPassword(name)
                .filter(kept -> passwords.matches(password, kept))
                .flatMap(kept -> store.find(name));
    }
}
