package org.homeward.clearinghouse.cases;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ZIP look-up while somebody types. It shows nobody's data, so it needs no grant. */
@Controller
class PlaceController {
    private final ZipLookUp places;

    PlaceController(ZipLookUp places) {
        this.places = places;
    }

    /** The fields a ZIP fills; nothing, while it is no ZIP. */
    @GetMapping(path = "/cases/places", headers = "HX-Request")
    ModelAndView find(@RequestParam("missing.zip") String zip) {
        if (places.find(zip.strip()).isEmpty()) return new ModelAndView("cases/intake :: noplace", HttpStatus.OK);
        var filled = places.fillIn(Answers.NONE.with("missing.zip", zip.strip()));
        return new ModelAndView("cases/intake :: places", "boxes", FormPage.placeBoxes(filled));
    }
}
