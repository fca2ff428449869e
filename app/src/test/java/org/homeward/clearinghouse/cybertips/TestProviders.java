package org.homeward.clearinghouse.cybertips;

import java.util.Set;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;

/** Fictional providers. */
final class TestProviders {
    static final User CHAT = provider("testchat", "Test Chat");
    static final User PHOTOS = provider("testphotos", "Test Photos");

    private TestProviders() {}

    private static User provider(String name, String displayName) {
        return new User(
                name, displayName, Set.of(UserRole.PROVIDER), new Agency("ESP000" + name.length(), displayName));
    }

    /** Makes the account when an earlier test on the same database has not. */
    static Wire wire(Users users, User provider, int port) {
        return new Wire(port, provider.name(), TestSecrets.of(users, provider));
    }
}
