package org.homeward.clearinghouse.imagery;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at one photo. Whether it was seen clearly or veiled, the audit trail tells. */
@Controller
@RequestMapping("/photos/{id}")
class PhotoController {
    private static final int ON_PAGES = 960;
    /** A picture is shown and nothing else: should it ever be taken for a page, that page may do nothing. */
    private static final String ALONE =
            "sandbox; default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final Photos photos;
    private final PhotoViews views;
    private final Access access;

    PhotoController(Photos photos, PhotoViews views, Access access) {
        this.photos = photos;
        this.views = views;
        this.access = access;
    }

    /** @param shown {@code picture} or {@code whole}, for who has no script; otherwise veiled */
    @GetMapping
    String show(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable PhotoId id,
            @RequestParam(defaultValue = "") String shown,
            Model model) {
        var grant = access.open(user, id.veiled(), purpose);
        var photo = photos.get(grant, id);
        var chosen = PhotoPage.Shown.of(shown);
        model.addAttribute("page", views.page(grant, photo, chosen, PhotoForm.of(photo), ""));
        return "imagery/photo";
    }

    @GetMapping("/veiled")
    ResponseEntity<byte[]> veiled(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable PhotoId id) {
        return answer(photos.veiled(access.open(user, id.veiled(), purpose), id));
    }

    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable PhotoId id) {
        return answer(photos.picture(access.open(user, id.ref(), purpose), id, ON_PAGES));
    }

    /** All of the original, to choose a part of it. Only for who may change photos. */
    @GetMapping("/whole")
    ResponseEntity<byte[]> whole(@AuthenticationPrincipal User user, Purpose purpose, @PathVariable PhotoId id) {
        return answer(views.whole(access.open(user, id.ref(), purpose, Act.CHANGE), id, ON_PAGES));
    }

    static ResponseEntity<byte[]> answer(Picture picture) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", ALONE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(picture.jpeg());
    }
}
