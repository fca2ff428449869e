package org.homeward.clearinghouse;

import java.util.Map;

/** Where the database is, and its two roles: the owner migrates, the application may only use what is there. */
public record DatabaseAddress(
        String url, String owner, String ownerPassword, String application, String applicationPassword) {

    /** As Spring Boot's settings. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", application,
                "spring.datasource.password", applicationPassword,
                "spring.flyway.url", url,
                "spring.flyway.user", owner,
                "spring.flyway.password", ownerPassword);
    }
}
