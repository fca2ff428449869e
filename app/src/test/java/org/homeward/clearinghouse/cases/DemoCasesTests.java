package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Rolled back at the end: other tests count cases. */
@HomewardTest
@Transactional
class DemoCasesTests {
    @Autowired
    private DemoCases demo;

    @Autowired
    private JdbcClient db;

    private int count(String where) {
        return db.sql("select count(*) from cases_case where " + where)
                .query(Integer.class)
                .single();
    }

    @Test
    void theDemoOpensItsCasesThroughTheFrontDoor() {
        int before = count("true");
        demo.load();
        assertThat(count("true") - before).isEqualTo(21);
        assertThat(count("child = 'Ana Rivera' and agency = 'Reno Police Department' and unsafe"))
                .isPositive();
        assertThat(count("child = 'Unidentified child (Omaha, NE)' and type = 'UNIDENTIFIED_CHILD'"))
                .isPositive();
        assertThat(count("child = 'Mila Petrov'")).isPositive();
        assertThat(count("child = 'Mateo Aguilar' and status = 'RECOVERED'")).isPositive();
        assertThat(count("child = 'Caleb Stroud' and status = 'CLOSED'")).isPositive();
    }
}
