package org.homeward.clearinghouse.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.cases.Families.aCase;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.cases.codes.CodeTables;
import org.homeward.clearinghouse.cases.codes.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What an operator imports is shown with its words, in the fields and on the case, and never blocks. */
@HomewardTest
class ImportedCodesTests {
    @Autowired
    private MockMvc web;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ImportedCodes imported;

    @TempDir
    private Path folder;

    private CodeTables tables;
    private CallTaker caller;

    @BeforeEach
    void theTables() {
        tables = CodeTables.on(source, Clock.systemUTC());
        caller = new CallTaker(web);
    }

    /** Other tests of this process have the small tables. */
    @AfterEach
    void nothingIsImported() {
        db.sql("delete from cases_code").update();
        db.sql("delete from cases_code_import").update();
        Codes.take(Map.of());
    }

    private CodeTables.Taken take(String... codes) {
        return tables.take(Workbooks.ncic(codes).in(folder));
    }

    @Test
    void wordsOfAnImportedCodeAreShownWhereItIsUsed() throws Exception {
        var family = aCase().with("child.eyes", "VIO")
                .with("mark.0.kind", "AMBL")
                .with("mark.0.part", "L TEMPLE")
                .with("mark.0.words", "small");
        var address = caller.saved(family);
        caller.look(address)
                .andExpect(content().string(containsString("VIO eyes")))
                .andExpect(content()
                        .string(containsString("&quot;VIO&quot; is not in the code table here. It is kept as typed.")));
        take(
                "EYE",
                "VIO",
                "VIOLET",
                "EYE",
                "BRO",
                "BROWN <b>",
                "SMT",
                "TAT L TEMPLE",
                "TATTOOS ; TEMPLE, LEFT",
                "SMT",
                "AMBL L EYE",
                "EYE DISORDERS ; AMBLYOPIA, LEFT EYE");
        imported.look();
        caller.look(address)
                .andExpect(content().string(containsString("violet eyes")))
                .andExpect(content().string(containsString("eye disorders: small, temple, left (AMBL L TEMPLE)")))
                .andExpect(content().string(not(containsString("&quot;VIO&quot; is not in the code table"))));
        caller.look(address + "/correction")
                .andExpect(
                        content().string(containsString("<option value=\"VIO\" selected=\"selected\">violet</option>")))
                .andExpect(content().string(containsString("<option value=\"L TEMPLE\">temple, left</option>")))
                .andExpect(content().string(containsString("<option value=\"BRO\">brown</option>")));
        caller.correct(address, 1, family.with("child.hair", "ZZZ").asDraft(UUID.randomUUID()))
                .andExpect(redirectedUrl(address));
    }

    @Test
    void theSameWorkbookTwiceChangesNothingAndAnotherTakesItsPlace() {
        assertThat(take("EYE", "VIO", "VIOLET", "HAIR", "TEL", "TEAL").added()).isEqualTo(2);
        var first = tables.last().orElseThrow();
        assertThat(take("EYE", "VIO", "VIOLET", "HAIR", "TEL", "TEAL").isNews()).isFalse();
        assertThat(tables.last()).contains(first);
        var other = take("EYE", "VIO", "VIOLET BLUE", "EYE", "GLD", "GOLD");
        assertThat(other.added() + " " + other.changed() + " " + other.gone()).isEqualTo("1 1 1");
        assertThat(tables.all()).containsOnlyKeys("EYE");
        assertThat(tables.last().orElseThrow().codes()).isEqualTo(2);
    }
}
