package org.homeward.clearinghouse.access;

import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an administrator does to an account that is there. */
@Controller
@RequestMapping("/users/{name}")
class UserChangesController {
    private final Users users;
    private final Access access;

    UserChangesController(Users users, Access access) {
        this.users = users;
        this.access = access;
    }

    @PostMapping("/release")
    String release(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name) {
        users.release(toChange(user, name, purpose));
        return "redirect:/users/{name}";
    }

    @PostMapping("/disablement")
    String disable(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name) {
        users.disable(toChange(user, name, purpose));
        return "redirect:/users/{name}";
    }

    @PostMapping("/enablement")
    String enable(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name) {
        users.enable(toChange(user, name, purpose));
        return "redirect:/users/{name}";
    }

    @PostMapping("/roles")
    String changeRoles(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String name,
            @RequestParam(defaultValue = "") Set<UserRole> roles) {
        users.changeRoles(toChange(user, name, purpose), roles);
        return "redirect:/users/{name}";
    }

    @PostMapping("/enrolment")
    String enrol(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name, Model model) {
        model.addAttribute("enrolment", users.enrol(toChange(user, name, purpose)));
        return "access/enrolment";
    }

    private Grant toChange(User user, String name, Purpose purpose) {
        return access.open(user, new Ref(Ref.Kind.USER, name), purpose, Act.CHANGE);
    }
}
