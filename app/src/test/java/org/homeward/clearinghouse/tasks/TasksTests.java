package org.homeward.clearinghouse.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.homeward.clearinghouse.TestUsers.ADMINISTRATOR;
import static org.homeward.clearinghouse.TestUsers.ANALYST;
import static org.homeward.clearinghouse.TestUsers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.TestStaff;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@HomewardTest
class TasksTests {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    @Autowired
    private MockMvc web;

    @Autowired
    private TaskStore store;

    @Autowired
    private Escalation escalation;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private User ann;
    private User bo;
    private User boss;

    @BeforeEach
    void somebodyWorksHere() {
        ann = TestStaff.add(db, "task.ann", "ANALYST");
        bo = TestStaff.add(db, "task.bo", "CASE_MANAGER");
        boss = TestStaff.add(db, "task.boss", "SUPERVISOR");
        TestStaff.add(db, "task.about", "ANALYST");
    }

    @Test
    void aTaskIsGivenMovedGivenOnDoneAndOpenedAgainAndEachIsOnTheHomePageOfWhoeverHasIt() throws Exception {
        give(ann, "Show her around", "task.bo", inHours(48)).andExpect(status().isFound());
        long number = newest();
        var line = "href=\"/tasks/" + number + "\"";
        home(bo).andExpect(content().string(allOf(containsString(line), containsString("given to you by task.ann"))));

        post(bo, "/tasks/" + number + "/deadline", "due", inHours(3), "why", "She comes today");
        home(bo).andExpect(content().string(containsString("due soon")));
        post(bo, "/tasks/" + number + "/assignment", "who", "task.ann", "why", "I am off");
        home(bo).andExpect(content().string(not(containsString(line))));
        home(ann).andExpect(content().string(containsString(line)));
        post(ann, "/tasks/" + number + "/completion", "words", "She knows it all");
        home(ann).andExpect(content().string(not(containsString(line))));
        post(ann, "/tasks/" + number + "/completion")
                .andExpect(flash().attribute("refused", containsString("is done")));
        post(ann, "/tasks/" + number + "/reopening");
        home(ann).andExpect(content().string(containsString(line)));

        web.perform(get("/tasks/" + number).with(signedIn(bo)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Done: She knows it all"),
                                containsString("Given to task.ann: I am off"),
                                containsString(": She comes today"))));
        assertThat(db.sql("select verb from access_audit where ref = :ref and verb like 'TASK%' order by number")
                        .param("ref", "TASK " + number)
                        .query(String.class)
                        .list())
                .containsExactly("TASK_GIVEN", "TASK_MOVED", "TASK_GIVEN", "TASK_DONE", "TASK_REOPENED");
    }

    @Test
    void whatIsOverdueGoesToTheSupervisorsOnceForEachTimeItWasDue() throws Exception {
        var late = clock.instant().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
        var about = new Ref(Ref.Kind.STAFF, "task.about");
        long number = store.add(new NewTask(about, "Late", "", "task.ann", late), "task.bo", clock.instant());

        escalation.work();
        escalation.work();

        assertThat(told(boss, number)).isEqualTo(1);
        assertThat(told(ann, number)).isZero();
        home(boss)
                .andExpect(content().string(containsString("Overdue: task on a colleague")))
                .andExpect(content().string(containsString("task.ann has it, due")));
        post(ann, "/tasks/" + number + "/deadline", "due", inHours(2), "why", "Waits for a call");
        db.sql("update tasks_task set due = due - interval '5 hours' where number = :number")
                .param("number", number)
                .update();
        escalation.work();
        assertThat(told(boss, number)).isEqualTo(2);
        post(ann, "/tasks/" + number + "/completion");
        home(boss).andExpect(content().string(not(containsString("href=\"/tasks/" + number + "\""))));
    }

    @Test
    void ofTwoWhoGiveItOnAtOnceOneIsTold() throws Exception {
        give(ann, "Only one may have it", "", inHours(5));
        long number = newest();
        Callable<Boolean> toBo = () -> given(number, "task.bo");
        Callable<Boolean> toBoss = () -> given(number, "task.boss");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(toBo, toBoss));
            assertThat(both).extracting(Future::get).contains(true);
        }
        var has = store.get(number).who();
        assertThat(has).isIn("task.bo", "task.boss");
        assertThat(db.sql("select owner from desk_deadline where kind = 'TASK' and ref = :ref and done_at is null")
                        .param("ref", String.valueOf(number))
                        .query(String.class)
                        .list())
                .containsExactly(has);
    }

    private boolean given(long number, String who) throws Exception {
        return post(ann, "/tasks/" + number + "/assignment", "who", who)
                .andReturn()
                .getFlashMap()
                .containsKey("message");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2040-01-01T09:00, What: say what is to be done.",
        "Call, tomorrow, Until: choose a date and a time.",
        "Call, 2020-01-01T09:00, Choose a time ahead.",
        "Call, 2190-01-01T09:00, Check its year."
    })
    void whatCannotBeATaskSaysWhyAndKeepsWhatWasTyped(String what, String due, String words) throws Exception {
        post(ann, "/tasks/of/staff/task.about", "what", what, "due", due, "why", "Kept <b>so</b>")
                .andExpect(status().isConflict())
                .andExpect(
                        content().string(allOf(containsString(words), containsString("Kept &lt;b&gt;so&lt;/b&gt;"))));
    }

    @Test
    void tasksAreAboutWhatIsThereAndForThoseWhoMaySeeThem() throws Exception {
        for (var thing : List.of(
                "case/NCM-2099-0001",
                "case/x",
                "request/RFI-2099-0001",
                "tip/1",
                "lead/0",
                "lead/x",
                "user/a",
                "what/x"))
            assertThat(post(ann, "/tasks/of/" + thing, "what", "x", "due", inHours(2))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(thing)
                    .isIn(403, 404);
        give(ann, "x".repeat(501), "", inHours(2)).andExpect(status().isConflict());
        give(ann, "x", "nobody", inHours(2)).andExpect(status().isConflict());
        give(ADMINISTRATOR, "x", "", inHours(2)).andExpect(status().isForbidden());
        web.perform(get("/tasks/of/staff/task.about").with(signedIn(ADMINISTRATOR)))
                .andExpect(status().isForbidden());
        web.perform(get("/tasks/999999").with(signedIn(ANALYST))).andExpect(status().isNotFound());
    }

    private int told(User user, long number) {
        return db.sql(
                        "select count(*) from desk_notification where owner = :owner and kind = 'TASK' and ref = :ref and words like 'Overdue%'")
                .param("owner", user.name())
                .param("ref", String.valueOf(number))
                .query(Integer.class)
                .single();
    }

    private long newest() {
        return db.sql("select max(number) from tasks_task").query(Long.class).single();
    }

    private String inHours(int hours) {
        return LocalDateTime.ofInstant(clock.instant(), EASTERN)
                .plusHours(hours)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private ResultActions give(User by, String what, String who, String due) throws Exception {
        return post(by, "/tasks/of/staff/task.about", "what", what, "who", who, "due", due);
    }

    private ResultActions home(User user) throws Exception {
        return web.perform(get("/").with(signedIn(user))).andExpect(status().isOk());
    }

    private ResultActions post(User user, String address, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(address);
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return web.perform(request.with(signedIn(user)).with(csrf()));
    }
}
