package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.entities.Entities;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What needs me now: what each role opens Homeward for. */
@Controller
class HomeController {
    private final Desk desk;
    private final Rota rota;
    private final Callouts callouts;
    private final Entities entities;

    HomeController(Desk desk, Rota rota, Callouts callouts, Entities entities) {
        this.desk = desk;
        this.rota = rota;
        this.callouts = callouts;
        this.entities = entities;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal User user, Model model) {
        model.addAttribute("user", user);
        var tasks = desk.listOpen(user);
        model.addAttribute("tasks", tasks);
        var groups = TaskGroup.of(tasks);
        int shown = TaskGroup.now(groups);
        model.addAttribute("groups", groups.subList(0, shown));
        model.addAttribute("later", groups.subList(shown, groups.size()));
        model.addAttribute("parts", HomePart.of(user));
        model.addAttribute("staff", Bar.isStaff(user));
        model.addAttribute("takesIn", user.is(UserRole.CASE_MANAGER, UserRole.SUPERVISOR));
        model.addAttribute("asks", user.is(UserRole.ANALYST, UserRole.REQUESTER));
        model.addAttribute("administrator", user.is(UserRole.ADMINISTRATOR));
        model.addAttribute("auditor", user.is(UserRole.AUDITOR));
        model.addAttribute("standby", Bar.isStaff(user) ? rota.standby() : null);
        model.addAttribute("callouts", Bar.isStaff(user) ? callouts.listOpen() : null);
        model.addAttribute("watching", Bar.isStaff(user) ? entities.standing() : null);
        return "desk/home";
    }
}
