package org.homeward.clearinghouse;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers 200 without sign-in once Homeward can serve: everything is loaded and the database answers. */
@RestController
class HealthController {
    private final JdbcClient db;
    private final ApplicationAvailability availability;

    HealthController(JdbcClient db, ApplicationAvailability availability) {
        this.db = db;
        this.availability = availability;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC)
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("starting\n");
        try {
            db.sql("select 1").query(Integer.class).single();
        } catch (DataAccessException e) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("the database does not answer\n");
        }
        return ResponseEntity.ok("ok\n");
    }
}
