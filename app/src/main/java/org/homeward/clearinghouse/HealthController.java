package org.homeward.clearinghouse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers 200 without sign-in once Homeward can serve: the server is up and the database answers. */
@RestController
class HealthController {
    private final JdbcClient db;

    HealthController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/health")
    String health() {
        db.sql("select 1").query(Integer.class).single();
        return "ok\n";
    }
}
