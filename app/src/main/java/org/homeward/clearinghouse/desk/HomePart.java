package org.homeward.clearinghouse.desk;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;

/**
 * A list that a role works from, taken into the home page by its address: the module that owns it draws it, through its own door.
 *
 * @param url of the whole list, from the root
 */
record HomePart(String title, String url) {
    private static final HomePart CASES = new HomePart("Active cases", "/cases?status=ACTIVE");
    private static final HomePart REQUESTS = new HomePart("Open requests, most urgent first", "/requests");
    private static final HomePart LEADS = new HomePart("Leads, strongest first", "/leads");
    private static final HomePart TASKS = new HomePart("My tasks, the first due first", "/tasks");
    private static final HomePart TIPS = new HomePart("CyberTipline reports, escalated first", "/tips");
    private static final Map<UserRole, List<HomePart>> PARTS = new EnumMap<>(Map.of(
            UserRole.ANALYST, List.of(TASKS, REQUESTS, TIPS),
            UserRole.CASE_MANAGER, List.of(TASKS, LEADS, CASES),
            UserRole.SPECIALIST, List.of(TASKS, TIPS, CASES),
            UserRole.SUPERVISOR,
                    List.of(
                            TASKS,
                            new HomePart("Answers that wait for a second reading", "/requests?state=WAITING"),
                            CASES),
            UserRole.REQUESTER, List.of(new HomePart("What your agency asked", "/requests?state=ALL")),
            UserRole.ADMINISTRATOR, List.of(new HomePart("Accounts, locked ones first", "/users")),
            UserRole.AUDITOR,
                    List.of(
                            new HomePart("What left the house", "/disseminations"),
                            new HomePart("Who looked at what, and why", "/audit"))));

    /** For someone of several roles each list once. */
    static Set<HomePart> of(User user) {
        var parts = new LinkedHashSet<HomePart>();
        for (var role : UserRole.values()) if (user.is(role)) parts.addAll(PARTS.getOrDefault(role, List.of()));
        return parts;
    }
}
