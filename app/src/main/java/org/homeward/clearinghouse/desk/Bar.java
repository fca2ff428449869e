package org.homeward.clearinghouse.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page shows: who is signed in, their work, their alerts, their purpose. Templates read it as {@code bar}.
 *
 * @param path the address asked for, to mark where the reader is
 * @param count how many alerts are open; asked only when a page is drawn
 */
public record Bar(User me, @Nullable Purpose chosen, String path, Supplier<Integer> count) {
    private static final UserRole[] STAFF = {
        UserRole.ANALYST, UserRole.CASE_MANAGER, UserRole.SPECIALIST, UserRole.SUPERVISOR
    };

    /** A line of "my work". */
    public record Item(String url, String words, boolean current) {}

    public User getMe() {
        return me;
    }

    /** Staff search; administrators, auditors and requesters see no children's data here. */
    public boolean isSearches() {
        return isStaff(me);
    }

    static boolean isStaff(User user) {
        return user.is(STAFF);
    }

    public boolean isAlerted() {
        return isSearches();
    }

    public int getAlerts() {
        return count.get();
    }

    public String getPurpose() {
        var purpose = chosen == null ? Purpose.usual(me) : chosen;
        return purpose.reference().isEmpty()
                ? purpose.reason().words()
                : purpose.reason().words() + " " + purpose.reference();
    }

    public String getRoles() {
        return me.roles().stream().map(UserRole::words).sorted().collect(Collectors.joining(", "));
    }

    public List<Item> getWork() {
        var items = new ArrayList<Item>();
        items.add(item("/", "Home"));
        if (me.is(STAFF)) {
            items.add(item("/cases", "Cases"));
            items.add(item("/poster-desk", "Posters"));
            items.add(item("/leads", "Leads"));
            items.add(item("/requests", "Requests"));
            items.add(item("/tips", "CyberTips"));
            items.add(item("/tasks", "Tasks"));
            items.add(item("/partners", "Partners"));
            items.add(item("/search", "Search"));
            items.add(item("/rota", "On call"));
            items.add(item("/handovers", "Hand-over"));
        }
        if (me.is(UserRole.REQUESTER)) {
            items.add(item("/requests", "My requests"));
            items.add(item("/agency/cases", "Missing children"));
        }
        if (me.is(UserRole.ADMINISTRATOR)) items.add(item("/users", "Users"));
        if (me.is(STAFF) || me.is(UserRole.ADMINISTRATOR)) items.add(item("/teams", "Teams"));
        if (me.is(UserRole.AUDITOR, UserRole.SUPERVISOR)) items.add(item("/audit", "Audit trail"));
        items.add(item("/help", "Help"));
        return items;
    }

    private Item item(String url, String words) {
        return new Item(url, words, url.equals("/") ? path.equals("/") : path.startsWith(url));
    }
}
