package org.homeward.clearinghouse.handovers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes by their day, and those that wait for whoever is on duty. */
@Controller
@RequestMapping("/handovers")
class HandoverController {
    private final Handovers handovers;
    private final Staff staff;
    private final Access access;

    HandoverController(Handovers handovers, Staff staff, Access access) {
        this.handovers = handovers;
        this.staff = staff;
        this.access = access;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") String page,
            Model model) {
        int at = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        var found = shown(user, purpose, day + text + at, handovers.list(day(day), text.strip(), at));
        model.addAttribute(
                "page", page(user, found.stream().limit(NoteStore.PAGE).toList()));
        model.addAttribute("more", found.size() > NoteStore.PAGE);
        model.addAttribute("day", day(day) == null ? "" : day);
        model.addAttribute("text", text);
        model.addAttribute("at", at);
        return "handovers/list";
    }

    /** A part of the home page, and a page without script. */
    @GetMapping("/waiting")
    String waiting(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        model.addAttribute("page", page(user, shown(user, purpose, "waiting", handovers.listWaiting(user))));
        return "handovers/waiting";
    }

    private List<Note> shown(User user, Purpose purpose, String query, List<Note> notes) {
        return access.search(
                user,
                Ref.Kind.HANDOVER,
                query,
                purpose,
                grant -> new Shown<>(notes, notes.stream().map(Note::ref).toList()));
    }

    @GetMapping("/{number:\\d{1,18}}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable long number, Model model) {
        var grant = access.open(user, Note.ref(number), purpose);
        model.addAttribute("page", page(user, List.of(handovers.get(grant))));
        return "handovers/note";
    }

    private HandoverPage page(User user, List<Note> notes) {
        return new HandoverPage(notes, user, staff);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
