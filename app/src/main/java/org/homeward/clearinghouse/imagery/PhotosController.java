package org.homeward.clearinghouse.imagery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The photos of one thing: a part of that thing's own page, and a page of their own where one is added. */
@Controller
@RequestMapping("/photos/of/{kind}/{thing}")
class PhotosController {
    private final Photos photos;
    private final ImagerySettings settings;
    private final Access access;
    private final Clock clock;

    PhotosController(Photos photos, ImagerySettings settings, Access access, Clock clock) {
        this.photos = photos;
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            Model model) {
        var of = Ref.at(kind, thing);
        var grant = access.open(user, of, purpose);
        return page(user, of, photos.list(grant, of), PhotoForm.EMPTY, "", model);
    }

    @GetMapping(headers = "HX-Request")
    String showInPlace(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            Model model) {
        return show(user, purpose, kind, thing, model) + " :: strip";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String kind,
            @PathVariable String thing,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next)
            throws IOException {
        var of = Ref.at(kind, thing);
        var grant = access.open(user, of, purpose, Act.CHANGE);
        var subject = photos.subject(of);
        var typed = new HashMap<String, String>();
        try {
            var id = UploadForm.read(
                    request,
                    settings.fileLimit().toBytes(),
                    typed,
                    (fields, file) -> photos.add(grant, of, PhotoForm.of(fields).said(subject, today()), file));
            next.addFlashAttribute("message", "The photo is added.");
            return "redirect:" + PhotosPage.address(of) + "#photo-" + id;
        } catch (Conflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var there = photos.list(access.open(user, of, purpose), of);
            return page(user, of, there, PhotoForm.of(typed), String.valueOf(refused.getMessage()), model);
        }
    }

    private String page(User user, Ref of, List<Photo> there, PhotoForm form, String error, Model model) {
        model.addAttribute(
                "page",
                new PhotosPage(
                        of,
                        photos.subject(of),
                        there,
                        access.may(user, Act.CHANGE, of.kind()),
                        settings.fileLimit().toMegabytes() + " MB",
                        form,
                        error));
        return "imagery/photos";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PhotoWords.EASTERN);
    }
}
