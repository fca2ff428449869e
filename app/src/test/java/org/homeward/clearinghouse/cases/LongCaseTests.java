package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.cases.Families.aFullCase;

import java.time.Duration;
import java.util.Arrays;
import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A case of years, with five thousand entries in its timeline. Prints how long its page takes; that it reads a part of them is held. */
@HomewardTest
class LongCaseTests {
    private static final int TURNS = 200;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient db;

    @Test
    void aCaseOfYearsOpensAsANewOne() throws Exception {
        var caller = new CallTaker(web);
        var fresh = caller.saved(aFullCase());
        var old = caller.saved(aFullCase().with("child.given", "Olga"));
        db.sql("""
                        insert into cases_history (number, at, by, what, details)
                        select :number, now(), 'Kenza Amari', 'Law enforcement: call ' || n, 'No news. Calls again.'
                        from generate_series(1, 5000) n
                        """).param("number", old.substring("/cases/".length())).update();
        var page = caller.look(old).andReturn().getResponse().getContentAsString();
        assertThat(page.split("<time ", -1)).hasSizeBetween(Timeline.PAGE + 1, Timeline.PAGE + 5);
        assertThat(page).contains("call 5000", "all of it").doesNotContain("call 4900<");
        var last = caller.look(old + "/timeline?page=125")
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(last).contains("Opened");
        times(caller, fresh);
        System.out.printf("case page, a new case: %s; 5,000 entries: %s%n", times(caller, fresh), times(caller, old));
    }

    /** Server time, the answer written to memory. */
    private static String times(CallTaker caller, String address) throws Exception {
        var nanos = new long[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            caller.look(address).andReturn();
            nanos[turn] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return "p50 %.1f ms, p95 %.1f ms".formatted(ms(nanos[TURNS / 2]), ms(nanos[TURNS * 95 / 100]));
    }

    private static double ms(long nanos) {
        return Duration.ofNanos(nanos).toNanos() / 1e6;
    }
}
