package org.homeward.clearinghouse.leads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.posters.Posters;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same form on a photo partner's own page of a poster: the secret in the address says whose lead it is. */
@Controller
@RequestMapping("/handouts/{token}/information")
class PartnerInformationController {
    private final ObjectProvider<Reporters> reporters;
    private final Posters posters;
    private final InformationPages pages;

    PartnerInformationController(ObjectProvider<Reporters> reporters, Posters posters, InformationPages pages) {
        this.reporters = reporters;
        this.posters = posters;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String token, @RequestParam(defaultValue = "en") String lang) {
        return pages.ask(asked(token, lang));
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String token, @RequestParam(defaultValue = "en") String lang, HttpServletRequest request)
            throws IOException {
        return pages.take(asked(token, lang), request);
    }

    private InformationPages.Asked asked(String token, String lang) {
        var reporter = reporters.stream()
                .flatMap(known -> known.find(token).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such page."));
        var poster =
                posters.findActive(reporter.poster()).orElseThrow(() -> new NotFound("This poster is not active."));
        var page = "/handouts/" + token;
        return new InformationPages.Asked(
                poster, lang, reporter.via(), reporter.partner(), page + "/information", page);
    }

    @ExceptionHandler
    ModelAndView gone(NotFound gone) {
        return InformationPages.gone();
    }
}
