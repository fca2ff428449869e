package org.homeward.clearinghouse.handovers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Shifts;
import org.homeward.clearinghouse.requests.Requests;
import org.homeward.clearinghouse.staff.Staff;
import org.homeward.clearinghouse.tasks.Tasks;
import org.homeward.clearinghouse.tasks.ToDo;
import org.springframework.stereotype.Component;

/** What happened in a shift and is still open, in lines from which a note is begun. Each look at it is in the trail. */
@Component
class ShiftSoFar {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE HH:mm", Locale.US).withZone(ZoneId.of("America/New_York"));

    /** Of a thing that much happened to, the last few. */
    private static final int LAST = 4;

    /** Due so soon after the shift's end, a task is the next one's business. */
    private static final Duration NEXT = Duration.ofHours(16);

    private final Cases cases;
    private final Requests requests;
    private final Tasks tasks;
    private final Shifts shifts;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    ShiftSoFar(Cases cases, Requests requests, Tasks tasks, Shifts shifts, Staff staff, Access access, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.tasks = tasks;
        this.shifts = shifts;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Lines with a line break between; empty when nothing happened. */
    String words(User user, Purpose purpose, Instant since) {
        var lines = new ArrayList<String>();
        lines.addAll(ofCases(user, purpose, since));
        lines.addAll(ofRequests(user, purpose, since));
        for (var called : shifts.listCalled(since))
            lines.add("Call-out " + TIME.format(called.at()) + ": " + called.words() + ", "
                    + (called.takenBy().isEmpty()
                            ? "NOBODY HAS TAKEN IT"
                            : "taken by " + staff.name(called.takenBy())));
        lines.addAll(ofTasks(user, purpose));
        return String.join("\n", lines);
    }

    private List<String> ofCases(User user, Purpose purpose, Instant since) {
        var happened = access.search(user, Ref.Kind.CASE, "shift since " + since, purpose, grant -> {
            var found = cases.listHappened(grant, since);
            return new Shown<>(
                    found,
                    found.stream().map(each -> each.number().ref()).distinct().toList());
        });
        var lines = new LinkedHashMap<String, List<String>>();
        for (var each : happened)
            lines.computeIfAbsent(each.number() + " (" + each.status().words() + ")", number -> new ArrayList<>())
                    .add(each.what() + " " + TIME.format(each.at()));
        return joined(lines);
    }

    private List<String> ofRequests(User user, Purpose purpose, Instant since) {
        var happened = access.search(user, Ref.Kind.REQUEST, "shift since " + since, purpose, grant -> {
            var found = requests.listHappened(grant, since);
            return new Shown<>(
                    found, found.stream().map(Requests.Happened::ref).distinct().toList());
        });
        var lines = new LinkedHashMap<String, List<String>>();
        for (var each : happened)
            lines.computeIfAbsent(each.ref().id() + " (" + each.state() + ")", number -> new ArrayList<>())
                    .add(each.what() + " " + TIME.format(each.at()));
        return joined(lines);
    }

    private List<String> ofTasks(User user, Purpose purpose) {
        var now = clock.instant();
        var due = access.search(user, Ref.Kind.TASK, "due soon", purpose, grant -> {
            var found = tasks.listDue(now.plus(NEXT));
            return new Shown<>(found, found.stream().map(ToDo::ref).toList());
        });
        return due.stream()
                .map(task -> "Task " + task.number() + " on " + task.about().id() + ", " + staff.name(task.who()) + ", "
                        + (task.isOverdue(now) ? "OVERDUE since " : "due ") + TIME.format(task.due()) + ": "
                        + task.what())
                .toList();
    }

    private static List<String> joined(LinkedHashMap<String, List<String>> lines) {
        return lines.entrySet().stream()
                .map(line -> line.getKey() + ": "
                        + line.getValue().stream()
                                .skip(Math.max(0, line.getValue().size() - LAST))
                                .collect(Collectors.joining("; ")))
                .toList();
    }
}
