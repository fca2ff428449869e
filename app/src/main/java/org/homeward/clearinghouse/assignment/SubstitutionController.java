package org.homeward.clearinghouse.assignment;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.staff.Absences;
import org.homeward.clearinghouse.staff.Staff;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was given to others while somebody was away, to take back. */
@Controller
@RequestMapping("/away/{absence}")
class SubstitutionController {
    private final Substitution substitution;
    private final Staff staff;
    private final Access access;

    SubstitutionController(Substitution substitution, Staff staff, Access access) {
        this.substitution = substitution;
        this.staff = staff;
        this.access = access;
    }

    @GetMapping
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long absence, Model model) {
        var grant = access.open(user, Absences.ref(absence), purpose);
        model.addAttribute("moves", substitution.list(grant, absence));
        model.addAttribute("run", substitution.get(absence));
        model.addAttribute("staff", staff);
        return "assignment/away";
    }

    @PostMapping("/{move}/return")
    String takeBack(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable long absence,
            @PathVariable long move,
            RedirectAttributes next) {
        var grant = access.open(user, Absences.ref(absence), purpose, Act.CHANGE);
        Told.after("Taken back.", () -> substitution.takeBack(grant, absence, move), next);
        return "redirect:/away/" + absence;
    }
}
