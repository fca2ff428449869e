package org.homeward.clearinghouse.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.posters.InformationForm;
import org.homeward.clearinghouse.posters.Language;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.homeward.clearinghouse.posters.Posters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Send information" on a poster's page: for anybody, without a sign-in and without a name. */
@Controller
@RequestMapping("/posters/{number}/information")
class InformationController implements InformationForm {
    private static final Pattern VIA = Pattern.compile("[?&]via=([A-Za-z0-9._-]{1,60})(?:[&#]|$)");

    private final Posters posters;
    private final InformationPages pages;

    InformationController(Posters posters, InformationPages pages) {
        this.posters = posters;
        this.pages = pages;
    }

    @Override
    public String address(PosterNumber number, Language language) {
        return "/posters/" + number + "/information?lang=" + language.code();
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String via,
            @RequestHeader(name = "Referer", defaultValue = "") String referer) {
        return pages.ask(asked(number, lang, via.isEmpty() ? viaOf(referer) : via));
    }

    /** The poster's page knows no partners: whose link led to it stands in its own address, from which people come here. */
    private static String viaOf(String referer) {
        var found = VIA.matcher(referer);
        return found.find() ? found.group(1) : "";
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "") String via,
            HttpServletRequest request)
            throws IOException {
        return pages.take(asked(number, lang, via), request);
    }

    private InformationPages.Asked asked(String number, String lang, String via) {
        var poster = posters.findActive(new PosterNumber(number))
                .orElseThrow(() -> new NotFound("This poster is not active."));
        var page = "/posters/" + poster.number();
        return new InformationPages.Asked(poster, lang, via(via), "", page + "/information", page);
    }

    /** A partner's word in the address, and nothing longer or stranger. */
    private static String via(String typed) {
        return typed.matches("[A-Za-z0-9._-]{1,60}") ? typed : "";
    }

    @ExceptionHandler
    ModelAndView gone(NotFound gone) {
        return InformationPages.gone();
    }
}
