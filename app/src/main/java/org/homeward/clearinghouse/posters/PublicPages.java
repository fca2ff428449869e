package org.homeward.clearinghouse.posters;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What anybody may look at: the search, a poster, a strip of posters for other people's pages. */
@Controller
class PublicPages {
    private static final int IN_A_WIDGET = 6;
    private final PublicStore store;
    private final PosterSettings settings;
    private final ObjectProvider<InformationForm> form;

    PublicPages(PublicStore store, PosterSettings settings, ObjectProvider<InformationForm> form) {
        this.store = store;
        this.settings = settings;
        this.form = form;
    }

    @GetMapping("/posters")
    String search(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "en") String lang,
            Model model,
            HttpServletResponse response) {
        var search = Search.of(asked);
        var found = store.list(search, Search.PAGE, search.page() * Search.PAGE);
        kept(response);
        model.addAttribute(
                "page", new SearchPage(Language.single(lang), settings, search, asked, found, store.count(search)));
        return "posters/search";
    }

    @GetMapping("/posters/{number}")
    String poster(
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            Model model,
            HttpServletResponse response) {
        var language = Language.single(lang);
        var which = new PosterNumber(number);
        var standing = store.findStanding(which).orElseThrow(() -> new NotFound("There is no such poster."));
        kept(response);
        model.addAttribute(
                "page",
                new PosterPage(
                        language,
                        settings,
                        which,
                        standing,
                        store.find(which).orElse(null),
                        form.stream()
                                .findFirst()
                                .map(there -> there.address(which, language))
                                .orElse("")));
        return "posters/poster";
    }

    @GetMapping("/posters/widget")
    String widget(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "en") String lang,
            Model model,
            HttpServletResponse response) {
        var search = Search.of(asked);
        kept(response);
        model.addAttribute(
                "page",
                new SearchPage(
                        Language.single(lang),
                        settings,
                        search,
                        asked,
                        store.list(search, IN_A_WIDGET, 0),
                        store.count(search)));
        return "posters/widget";
    }

    private static void kept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Kept.MINUTE.getHeaderValue());
    }

    /** The same whether a number was never given, never released or mistyped. */
    @ExceptionHandler
    ModelAndView missing(NotFound error, HttpServletResponse response) {
        kept(response);
        return new ModelAndView("posters/missing", HttpStatus.NOT_FOUND)
                .addObject(
                        "page",
                        new SearchPage(Language.EN, settings, Search.of(Map.of()), Map.of(), java.util.List.of(), 0));
    }
}
