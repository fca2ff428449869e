package org.homeward.clearinghouse.imagery;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Told;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one photo. */
@Controller
@RequestMapping("/photos/{id}")
class PhotoChangesController {
    private final Photos photos;
    private final PhotoChanges changes;
    private final PhotoViews views;
    private final Access access;
    private final Clock clock;

    PhotoChangesController(Photos photos, PhotoChanges changes, PhotoViews views, Access access, Clock clock) {
        this.photos = photos;
        this.changes = changes;
        this.views = views;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/description")
    String describe(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable PhotoId id,
            PhotoForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = change(user, purpose, id);
        var photo = photos.get(grant, id);
        try {
            changes.describe(grant, id, form.said(photos.subject(photo.of()), today()));
            return told("Kept.", id, next);
        } catch (Conflict refused) {
            return again(grant, photo, PhotoPage.Shown.VEILED, form, refused, model, response);
        }
    }

    @PostMapping("/crop")
    String crop(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable PhotoId id,
            CropForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var grant = change(user, purpose, id);
        var photo = photos.get(grant, id);
        try {
            changes.crop(grant, id, form.said());
            return told(form.isWhole() ? "All of it is shown." : "This part of it is shown.", id, next);
        } catch (Conflict refused) {
            return again(grant, photo, PhotoPage.Shown.WHOLE, PhotoForm.of(photo), refused, model, response);
        }
    }

    @PostMapping("/first")
    String makeFirst(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable PhotoId id, RedirectAttributes next) {
        var grant = change(user, purpose, id);
        return told("This photo is the first now.", () -> changes.makeFirst(grant, id), grant, id, next);
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable PhotoId id, RedirectAttributes next) {
        var grant = change(user, purpose, id);
        next.addFlashAttribute("undo", id.toString());
        return told("The photo is taken back.", () -> changes.withdraw(grant, id), grant, id, next);
    }

    @PostMapping("/restoring")
    String restore(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable PhotoId id, RedirectAttributes next) {
        var grant = change(user, purpose, id);
        return told("The photo stands again.", () -> changes.restore(grant, id), grant, id, next);
    }

    private Grant change(User user, Purpose purpose, PhotoId id) {
        return access.open(user, id.ref(), purpose, Act.CHANGE);
    }

    private static String told(String done, PhotoId id, RedirectAttributes next) {
        next.addFlashAttribute("message", done);
        return "redirect:/photos/" + id;
    }

    /** Back to all the photos, with what was done or why it could not be. */
    private String told(String done, Runnable change, Grant grant, PhotoId id, RedirectAttributes next) {
        var of = photos.get(grant, id).of();
        if (!Told.after(done, change, next)) next.addFlashAttribute("undo", null);
        return "redirect:" + PhotosPage.address(of);
    }

    private String again(
            Grant grant,
            Photo photo,
            PhotoPage.Shown shown,
            PhotoForm form,
            Conflict refused,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("page", views.page(grant, photo, shown, form, String.valueOf(refused.getMessage())));
        return "imagery/photo";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PhotoWords.EASTERN);
    }
}
