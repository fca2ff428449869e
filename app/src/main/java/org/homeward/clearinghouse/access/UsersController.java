package org.homeward.clearinghouse.access;

import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of accounts, one account, and a new one. */
@Controller
@RequestMapping("/users")
class UsersController {
    private final Users users;
    private final Access access;

    UsersController(Users users, Access access) {
        this.users = users;
        this.access = access;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var shown = Math.clamp(page, 0, 10_000);
        var accounts = access.search(user, Ref.Kind.USER, text, purpose, grant -> {
            var found = users.list(grant, text, shown);
            return new Shown<>(found, found.stream().map(UsersController::ref).toList());
        });
        model.addAttribute("accounts", accounts.stream().limit(Users.PAGE).toList());
        model.addAttribute("more", accounts.size() > Users.PAGE);
        model.addAttribute("text", text);
        model.addAttribute("page", shown);
        return "access/users";
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, new Ref(Ref.Kind.USER, "new"), purpose, Act.CHANGE);
        model.addAttribute("form", new NewUser("", "", Set.of(), "", ""));
        model.addAttribute("roles", UserRole.values());
        return "access/new-user";
    }

    @PostMapping
    String add(@AuthenticationPrincipal User user, Purpose purpose, NewUser form, Model model) {
        var grant = access.open(user, new Ref(Ref.Kind.USER, form.ref()), purpose, Act.CHANGE);
        try {
            model.addAttribute("enrolment", users.add(grant, form.user()));
            return "access/enrolment";
        } catch (Conflict refused) {
            model.addAttribute("error", refused.getMessage());
            model.addAttribute("form", form);
            model.addAttribute("roles", UserRole.values());
            return "access/new-user";
        }
    }

    @GetMapping("/{name}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name, Model model) {
        var grant = access.open(user, new Ref(Ref.Kind.USER, name), purpose);
        model.addAttribute("account", users.get(grant));
        model.addAttribute("roles", UserRole.values());
        return "access/user";
    }

    private static Ref ref(Account account) {
        return new Ref(Ref.Kind.USER, account.user().name());
    }
}
