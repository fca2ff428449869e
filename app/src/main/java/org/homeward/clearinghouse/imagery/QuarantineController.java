package org.homeward.clearinghouse.imagery;

import jakarta.servlet.http.HttpServletResponse;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files from the public: the list, one file, the veiled look, and the two things that are asked twice. */
@Controller
@RequestMapping("/quarantine")
class QuarantineController {
    private final Quarantine quarantine;
    private final HeldStore store;
    private final Access access;

    QuarantineController(Quarantine quarantine, HeldStore store, Access access) {
        this.quarantine = quarantine;
        this.store = store;
        this.access = access;
    }

    @GetMapping
    String list(@AuthenticationPrincipal User user, Purpose purpose, Model model) {
        var files = access.search(user, Ref.Kind.QUARANTINE, "all", purpose, grant -> {
            var found = quarantine.list(grant);
            return new Shown<>(
                    found, found.stream().map(file -> file.id().ref()).toList());
        });
        model.addAttribute("page", new QuarantinePage(files));
        return "imagery/quarantine";
    }

    @GetMapping("/{id}")
    String show(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable HeldId id, Model model) {
        return page(access.open(user, id.veiled(), purpose), id, "", "", model);
    }

    /** Made when it is asked for: until somebody opens the page of this file, nothing of it was ever decoded. */
    @GetMapping("/{id}/veiled")
    ResponseEntity<byte[]> veiled(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable HeldId id) {
        return PhotoController.answer(quarantine.veiled(access.open(user, id.veiled(), purpose), id));
    }

    /** The answer is the picture itself, alone: to see it again, it has to be asked for again. */
    @PostMapping("/{id}/clearing")
    Object clear(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable HeldId id,
            @RequestParam(defaultValue = "") String why,
            Model model,
            HttpServletResponse response) {
        var grant = access.open(user, id.ref(), purpose, Act.CHANGE);
        quarantine.get(grant, id);
        try {
            return PhotoController.answer(quarantine.clear(grant, id, why));
        } catch (Conflict refused) {
            return again(grant, id, why, refused, model, response);
        }
    }

    @PostMapping("/{id}/destruction")
    String destroy(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable HeldId id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String sure,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = access.open(user, id.ref(), purpose, Act.CHANGE);
        quarantine.get(grant, id);
        try {
            if (sure.isEmpty()) throw new Conflict("Tick that it is to be destroyed for good.");
            quarantine.destroy(grant, id, why);
            next.addFlashAttribute("message", "The bytes are destroyed.");
            return "redirect:" + id.address();
        } catch (Conflict refused) {
            return again(grant, id, why, refused, model, response);
        }
    }

    private String again(
            Grant grant, HeldId id, String why, Conflict refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(grant, id, why, String.valueOf(refused.getMessage()), model);
    }

    private String page(Grant grant, HeldId id, String why, String error, Model model) {
        model.addAttribute(
                "page",
                new QuarantinePage.One(quarantine.get(grant, id), store.looks(id), quarantine.procedure(), why, error));
        return "imagery/held";
    }
}
