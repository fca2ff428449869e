package org.homeward.clearinghouse.entities;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.homeward.engine.Query;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.RecordKind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search box: anyone, any number, any handle. */
@Controller
class SearchController {
    private final Searches searches;
    private final QueryReader reader;
    private final Access access;

    SearchController(Searches searches, QueryReader reader, Access access) {
        this.searches = searches;
        this.reader = reader;
        this.access = access;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal User user,
            Purpose purpose,
            Model model) {
        var asked = q.length() <= QueryReader.LONGEST
                ? q.strip()
                : q.substring(0, QueryReader.LONGEST).strip();
        model.addAttribute("asked", asked);
        model.addAttribute("tooLong", q.length() > QueryReader.LONGEST);
        var read = reader.read(asked);
        if (!read.isEmpty())
            model.addAttribute(
                    "page",
                    access.search(
                            user,
                            Ref.Kind.ENTITY,
                            asked,
                            purpose,
                            grant -> shown(answer(grant, asked, read, chosen(parameters), Math.clamp(page, 1, 1000)))));
        return "entities/search";
    }

    private SearchPage answer(Grant grant, String asked, QueryReader.Read read, Map<String, String> chosen, int page) {
        var query = new Query(
                read.clues(),
                read.text(),
                EnumSet.allOf(RecordKind.class),
                EnumSet.allOf(EntityType.class),
                SearchPage.MOST);
        return new SearchPage(asked, read, searches.find(grant, query), chosen, page);
    }

    private static Shown<SearchPage> shown(SearchPage page) {
        List<Ref> ids = page.shown().stream()
                .flatMap(group -> group.findings().stream())
                .map(finding -> new Ref(Ref.Kind.RECORD, finding.record().id().hex()))
                .distinct()
                .toList();
        return new Shown<>(page, ids);
    }

    private static Map<String, String> chosen(Map<String, String> parameters) {
        var chosen = new LinkedHashMap<String, String>();
        for (var facet : List.of("kind", "type", "state")) {
            var value = parameters.getOrDefault(facet, "");
            if (!value.isBlank()) chosen.put(facet, value);
        }
        return chosen;
    }
}
