package org.homeward.clearinghouse.tasks;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.desk.EasternField;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of a task. */
@Controller
@RequestMapping("/tasks/{number:\\d{1,18}}")
class TaskStepController {
    private final Tasks tasks;
    private final Access access;

    TaskStepController(Tasks tasks, Access access) {
        this.tasks = tasks;
        this.access = access;
    }

    @PostMapping("/completion")
    String finish(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        Told.after("Done.", () -> tasks.finish(grant, TaskForm.line("What came of it", words)), next);
        return page(number);
    }

    @PostMapping("/reopening")
    String reopen(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = change(user, purpose, number);
        Told.after("It is open again.", () -> tasks.reopen(grant), next);
        return page(number);
    }

    @PostMapping("/deadline")
    String move(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        Told.after(
                "The task is moved.",
                () -> tasks.move(
                        grant, EasternField.read(due, "Until: choose a date and a time."), TaskForm.line("Why", why)),
                next);
        return page(number);
    }

    @PostMapping("/assignment")
    String give(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        var grant = change(user, purpose, number);
        Told.after("The task is given.", () -> tasks.give(grant, who, TaskForm.line("Why", why)), next);
        return page(number);
    }

    private Grant change(User user, Purpose purpose, long number) {
        return access.open(user, ToDo.ref(number), purpose, Act.CHANGE);
    }

    private static String page(long number) {
        return "redirect:/tasks/" + number;
    }
}
