package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.homeward.clearinghouse.cases.Families.aCase;

import java.util.List;
import java.util.UUID;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.entities.Entities;
import org.homeward.engine.Clue;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A correction is a new record. Whoever waits for a number is told of it again only when it says something new. */
@HomewardTest
class CorrectionNewsTests {
    private static final Ref WAITED_FOR = new Ref(Ref.Kind.CASE, "NCM-2026-9901");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Entities entities;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void onlyACorrectionThatBringsNewEvidenceIsNews() throws Exception {
        var caller = new CallTaker(mvc);
        var clues = List.of(
                new Clue(Property.PHONE, "+1 775 555 0191"), new Clue(Property.EMAIL, "mia.karlsen@example.org"));
        transactions.executeWithoutResult(status -> entities.watch("w.aiting", WAITED_FOR, clues, null));

        var family = aCase().with("child.given", "Mia").with("child.phones", "775 555 0191");
        var address = caller.saved(family);
        await().until(() -> matches() == 1 && told() == 1);

        caller.correct(address, 1, another(family).with("child.hair", "BRO"));
        await().until(() -> matches() == 2);
        caller.correct(address, 2, another(family).with("child.emails", "mia.karlsen@example.org"));
        await().until(() -> matches() == 3 && everythingIsTold());
        assertThat(told()).isEqualTo(2);
    }

    private static Families another(Families family) {
        return family.asDraft(UUID.randomUUID());
    }

    private int matches() {
        return entities.matches(WAITED_FOR).size();
    }

    private int told() {
        return count("select count(*) from desk_notification where owner = 'w.aiting'");
    }

    private boolean everythingIsTold() {
        return count("select count(*) from event_publication where completion_date is null") == 0;
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }
}
