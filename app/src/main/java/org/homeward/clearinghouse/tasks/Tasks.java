package org.homeward.clearinghouse.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks on anything: given, moved, given to another, done, opened again. Which one is meant is in the {@link Grant}. */
@Component
public class Tasks {
    private static final double RANK = 20;

    /** Nobody plans further ahead. */
    private static final Duration FAR = Duration.ofDays(5 * 366);

    private final TaskStore store;
    private final List<TaskSubjects> subjects;
    private final Staff staff;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    Tasks(TaskStore store, List<TaskSubjects> subjects, Staff staff, Desk desk, Access access, Clock clock) {
        this.store = store;
        this.subjects = List.copyOf(subjects);
        this.staff = staff;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /** Throws {@link NotFound} when there is no such thing, or none that tasks can be about. */
    void mustBeThere(Ref about) {
        if (subjects.stream().noneMatch(of -> of.kind() == about.kind() && of.isThere(about.id())))
            throw new NotFound("There is nothing of that number.");
    }

    /** Gives somebody a task, with a grant for tasks. Throws {@link Conflict} in words for the form when it can't be. */
    @Transactional
    public long add(Grant grant, NewTask task) {
        mustBe(grant);
        mustBeThere(task.about());
        mustWorkHere(task.who());
        mustLieAhead(task.due());
        long number = store.add(task, grant.user().name(), clock.instant());
        var added = store.get(number);
        store.tell(number, clock.instant(), grant.user().displayName(), "Given to " + staff.name(task.who()));
        show(added);
        tell(grant, added);
        access.record(grant, "TASK_GIVEN", ToDo.ref(number));
        return number;
    }

    /** To another time, with the reason. */
    @Transactional
    void move(Grant grant, Instant due, String why) {
        var task = toChange(grant);
        mustLieAhead(due);
        if (why.isEmpty()) throw new Conflict("Why: say why it is moved.");
        store.move(task, due);
        keep(grant, "Moved to " + TaskWords.moment(due) + ": " + why, "TASK_MOVED");
    }

    /** To somebody else. */
    @Transactional
    public void give(Grant grant, String who, String why) {
        var task = toChange(grant);
        mustWorkHere(who);
        if (who.equals(task.who())) throw new Conflict(staff.name(who) + " has it already: choose somebody else.");
        store.give(task, who);
        desk.needless(task.ref(), task.who());
        keep(grant, "Given to " + staff.name(who) + (why.isEmpty() ? "" : ": " + why), "TASK_GIVEN");
        tell(grant, store.get(task.number()));
    }

    @Transactional
    void finish(Grant grant, String words) {
        var task = toChange(grant);
        store.finish(task, clock.instant());
        keep(grant, words.isEmpty() ? "Done" : "Done: " + words, "TASK_DONE");
    }

    @Transactional
    void reopen(Grant grant) {
        mustBe(grant);
        var task = get(grant);
        if (task.isOpen()) throw new Conflict("This task is open.");
        store.reopen(task);
        keep(grant, "Opened again", "TASK_REOPENED");
    }

    /** What happened goes into the task's history, and whoever has it sees it as it is now. */
    private void keep(Grant grant, String what, String verb) {
        var task = get(grant);
        store.tell(task.number(), clock.instant(), grant.user().displayName(), what);
        show(task);
        access.record(grant, verb, task.ref());
    }

    void show(ToDo task) {
        if (task.isOpen()) desk.deadline(task.ref(), task.due(), task.who(), "Your " + TaskWords.about(task));
        else desk.closed(task.ref());
    }

    private void tell(Grant grant, ToDo task) {
        if (task.who().equals(grant.user().name())) return;
        desk.notify(new News(
                task.who(),
                task.ref(),
                "A task is yours: " + TaskWords.about(task),
                "given to you by " + grant.user().displayName() + ", until " + TaskWords.moment(task.due()),
                "/tasks/" + task.number(),
                RANK,
                "task " + task.number() + " to " + task.who() + " " + clock.instant()));
    }

    ToDo get(Grant grant) {
        if (grant.ref().kind() != Ref.Kind.TASK) throw new IllegalStateException("a grant for " + grant.ref());
        var id = grant.ref().id();
        if (!id.matches("\\d{1,18}")) throw new NotFound("There is no task of that number.");
        return store.get(Long.parseLong(id));
    }

    private ToDo toChange(Grant grant) {
        mustBe(grant);
        var task = get(grant);
        if (!task.isOpen()) throw new Conflict("This task is done: open it again first.");
        return task;
    }

    List<TaskEvent> history(Grant grant) {
        return store.history(get(grant).number());
    }

    /** Of one thing, open ones first, by when they are due; {@code grant} is for the thing. */
    List<ToDo> listOf(Grant grant) {
        return store.of(grant.ref());
    }

    /** The open ones somebody has, by when they are due. */
    public List<ToDo> listOpen(String who) {
        return store.open(who);
    }

    /** Everyone's open ones that are due before then, the first due first. Call it inside {@link Access#search}. */
    public List<ToDo> listDue(Instant before) {
        return store.due(before);
    }

    List<ToDo> list(TaskFilter filter) {
        return store.list(filter, clock.instant());
    }

    private static void mustBe(Grant grant) {
        if (grant.act() != Act.CHANGE || grant.ref().kind() != Ref.Kind.TASK)
            throw new IllegalStateException("tasks are changed under a grant to change them");
    }

    private void mustWorkHere(String who) {
        if (!staff.has(who)) throw new Conflict("Who: choose somebody of the clearinghouse's staff.");
    }

    private void mustLieAhead(Instant due) {
        var now = clock.instant();
        if (due.isBefore(now)) throw new Conflict("Until: that is over. Choose a time ahead.");
        if (due.isAfter(now.plus(FAR)))
            throw new Conflict("Until: that is more than five years ahead. Check its year.");
    }
}
