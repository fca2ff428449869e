package org.homeward.clearinghouse.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;

/** What people are called on one page; whoever has no account, as the holder of a one-time link, is called as written. */
final class Names {
    private final Users users;
    private final Map<String, String> known = new HashMap<>();

    Names(Users users) {
        this.users = users;
    }

    public String of(String user) {
        return known.computeIfAbsent(
                user, name -> users.find(name).map(User::displayName).orElse(name));
    }

    public String all(List<String> names) {
        return names.stream().map(this::of).collect(Collectors.joining(", "));
    }
}
