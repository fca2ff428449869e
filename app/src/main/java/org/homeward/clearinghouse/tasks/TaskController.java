package org.homeward.clearinghouse.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks: one's own, those of one thing, one of them. */
@Controller
@RequestMapping("/tasks")
class TaskController {
    private final Tasks tasks;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    TaskController(Tasks tasks, Staff staff, Access access, Clock clock) {
        this.tasks = tasks;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "me") String who,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        var whose = who.equals("me") ? user.name() : who.equals("all") ? "" : who;
        var filter = new TaskFilter(whose, show, page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0);
        var found = access.search(user, Ref.Kind.TASK, filter.toString(), purpose, grant -> {
            var rows = tasks.list(filter);
            return new Shown<>(rows, rows.stream().map(ToDo::ref).toList());
        });
        model.addAttribute(
                "page", page(ToDo.ref(0), found.stream().limit(TaskFilter.PAGE).toList(), user, empty(), ""));
        model.addAttribute("more", found.size() > TaskFilter.PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("who", who);
        return "tasks/list";
    }

    @GetMapping("/of/{kind}/{thing}")
    String of(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            Model model) {
        model.addAttribute("page", of(user, purpose, Ref.at(kind, thing), empty(), ""));
        return "tasks/of";
    }

    @PostMapping("/of/{kind}/{thing}")
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            TaskForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        mayHaveTasks(user);
        var about = Ref.at(kind, thing);
        access.open(user, about, purpose);
        var grant = access.open(user, ToDo.ref(0), purpose, Act.CHANGE);
        try {
            tasks.add(grant, form.task(about, user.name()));
            next.addFlashAttribute("message", "The task is given.");
            return "redirect:/tasks/of/" + about.path();
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("page", of(user, purpose, about, form, String.valueOf(refused.getMessage())));
            return "tasks/of";
        }
    }

    @GetMapping("/{number:\\d{1,18}}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, Model model) {
        var grant = access.open(user, ToDo.ref(number), purpose);
        var task = tasks.get(grant);
        model.addAttribute("page", page(task.about(), List.of(task), user, empty(), ""));
        model.addAttribute("task", task);
        model.addAttribute("history", tasks.history(grant));
        return "tasks/task";
    }

    private TaskPage of(User user, Purpose purpose, Ref about, TaskForm form, String error) {
        mayHaveTasks(user);
        var grant = access.open(user, about, purpose);
        tasks.mustBeThere(about);
        return page(about, tasks.listOf(grant), user, form, error);
    }

    /** Whoever may see a thing and no tasks, as an agency its request, is told nothing of them. */
    private void mayHaveTasks(User user) {
        if (!access.may(user, Act.READ, Ref.Kind.TASK))
            throw new Refused("Tasks are the clearinghouse's own. Ask your supervisor.");
    }

    private TaskPage page(Ref about, List<ToDo> found, User user, TaskForm form, String error) {
        return new TaskPage(about, found, user, staff, clock.instant(), form, error);
    }

    private static TaskForm empty() {
        return new TaskForm("", "", "", "");
    }
}
