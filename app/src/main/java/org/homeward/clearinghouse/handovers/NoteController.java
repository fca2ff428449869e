package org.homeward.clearinghouse.handovers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.desk.EasternField;
import org.homeward.clearinghouse.desk.Shifts;
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

/** Writes a note at the end of a shift, and takes one over at the beginning. */
@Controller
@RequestMapping("/handovers")
class NoteController {
    private static final String SINCE = "Shift began: choose a date and a time.";
    private final Handovers handovers;
    private final ShiftSoFar shift;
    private final Shifts shifts;
    private final Access access;

    NoteController(Handovers handovers, ShiftSoFar shift, Shifts shifts, Access access) {
        this.handovers = handovers;
        this.shift = shift;
        this.shifts = shifts;
        this.access = access;
    }

    /** Begun with what happened since the shift began, or since another moment that is asked for. */
    @GetMapping("/new")
    String begin(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String since,
            Model model) {
        access.open(user, Note.ref(0), purpose, Act.CHANGE);
        var began = shifts.began(user.name());
        var error = "";
        if (!since.isEmpty())
            try {
                began = EasternField.read(since, SINCE);
            } catch (Conflict unread) {
                error = String.valueOf(unread.getMessage());
            }
        var form = new NoteForm(
                UUID.randomUUID().toString(), HandoverPage.field(began), shift.words(user, purpose, began));
        return page(form, error, model);
    }

    @PostMapping
    String write(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            NoteForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, Note.ref(0), purpose, Act.CHANGE);
        try {
            long number = handovers.write(grant, form.mark(), EasternField.read(form.since(), SINCE), form.text());
            next.addFlashAttribute("message", "Kept. Whoever is on duty next sees it on their home page.");
            return "redirect:/handovers/" + number;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(form, String.valueOf(refused.getMessage()), model);
        }
    }

    @PostMapping("/{number:\\d{1,18}}/acknowledgement")
    String take(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, RedirectAttributes next) {
        var grant = access.open(user, Note.ref(number), purpose, Act.CHANGE);
        Told.after("Taken over.", () -> handovers.take(grant), next);
        return "redirect:/handovers/" + number;
    }

    private static String page(NoteForm form, String error, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("error", error);
        return "handovers/new";
    }
}
