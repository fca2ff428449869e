package org.homeward.clearinghouse.cases;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ZIP look-up while somebody types. It shows nobody's data, so it needs no grant. */
@Controller
class PlaceController {
    private static final Answers UNIDENTIFIED = Answers.NONE.with("missing.type", CaseType.UNIDENTIFIED_CHILD.name());

    private final ZipLookUp places;

    PlaceController(ZipLookUp places) {
        this.places = places;
    }

    /** The fields a ZIP fills; nothing, while it is no ZIP. */
    @GetMapping(path = "/cases/places", headers = "HX-Request")
    ModelAndView find(
            @RequestParam(name = "missing.zip", defaultValue = "") String missing,
            @RequestParam(name = "found.zip", defaultValue = "") String found) {
        return found.isEmpty()
                ? find(Answers.NONE.with("missing.zip", missing.strip()))
                : find(UNIDENTIFIED.with("found.zip", found.strip()));
    }

    private ModelAndView find(Answers answers) {
        var filled = places.fillIn(answers);
        if (filled.equals(answers)) return new ModelAndView("cases/intake :: noplace", HttpStatus.OK);
        return new ModelAndView("cases/intake :: places", "boxes", FormPage.placeBoxes(filled));
    }
}
