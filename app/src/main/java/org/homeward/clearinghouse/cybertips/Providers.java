package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Providers, and the terms agreed with each. */
@Component
class Providers {
    private final Users users;
    private final ProviderStore store;
    private final Access access;

    Providers(Users users, ProviderStore store, Access access) {
        this.users = users;
        this.store = store;
        this.access = access;
    }

    /** The provider that the grant opened. Throws {@link NotFound}. */
    Provider get(Grant grant) {
        var name = grant.ref().id();
        return users.find(name)
                .filter(user -> user.is(UserRole.PROVIDER))
                .map(store::get)
                .orElseThrow(() -> new NotFound("There is no provider " + name + ". Check the sign-in name."));
    }

    /** Changes the terms, from the provider's next call on. */
    @Transactional
    public void agree(Grant grant, ProviderTerms terms) {
        store.save(terms.of(get(grant).user()));
        access.record(grant, "PROVIDER_TERMS_CHANGED", grant.ref());
    }
}
