package org.homeward.clearinghouse.staff;

import jakarta.servlet.http.HttpServletResponse;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.geography.Atlas;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who works here, and the profile of each. */
@Controller
@RequestMapping("/staff")
class StaffController {
    private final Staff staff;
    private final Absences absences;
    private final Atlas atlas;
    private final Access access;

    StaffController(Staff staff, Absences absences, Atlas atlas, Access access) {
        this.staff = staff;
        this.absences = absences;
        this.atlas = atlas;
        this.access = access;
    }

    @GetMapping
    String list(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        access.open(user, Staff.ref("*"), purpose);
        model.addAttribute("members", staff.list());
        return "staff/list";
    }

    @GetMapping("/{name}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable String name, Model model) {
        access.open(user, Staff.ref(name), purpose);
        var member = staff.get(name);
        return page(user, member, ProfileForm.of(member.profile()), "", model);
    }

    @PostMapping("/{name}/profile")
    String change(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String name,
            ProfileForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, Staff.ref(name), purpose, Act.CHANGE);
        var member = staff.get(name);
        try {
            staff.change(
                    grant, form.profile(name, state -> atlas.findState(state).isPresent()));
            next.addFlashAttribute("message", "The profile is kept.");
            return "redirect:/staff/" + name;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(user, member, form, String.valueOf(refused.getMessage()), model);
        }
    }

    private String page(User user, Member member, ProfileForm form, String error, Model model) {
        model.addAttribute("member", member);
        model.addAttribute("absences", absences.listOf(member.user().name()));
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        model.addAttribute("teams", Team.values());
        model.addAttribute("skills", Skill.values());
        model.addAttribute("mayChange", access.may(user, Act.CHANGE, Ref.Kind.STAFF));
        model.addAttribute("maySeeTasks", access.may(user, Act.READ, Ref.Kind.TASK));
        return "staff/member";
    }
}
