package org.homeward.clearinghouse.posters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The shape of the JSONDataServlet that missingkids.org had, as public clients of it read it: {@code publicSearch} in pages and {@code
 * childDetail}. It was never documented; the names are those that stored code of several clients agrees on.
 */
@Component
class ServletShape {
    private static final int PAGE = 25;
    private static final String LANGUAGE = "en_US";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d, yyyy hh:mm:ss a", Locale.US);
    private final PublicStore store;
    private final PosterSettings settings;

    ServletShape(PublicStore store, PosterSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** {@code missState}, {@code firstName}, {@code lastName} and {@code goToPage}, which counts from 1. */
    Map<String, Object> search(Map<String, String> asked) {
        var search = Search.of(translated(asked));
        int total = store.count(search);
        int page = Math.max(1, search.page());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("status", "success");
        answer.put("totalRecords", total);
        answer.put("totalPages", (total + PAGE - 1) / PAGE);
        answer.put(
                "persons",
                store.list(search, PAGE, (page - 1) * PAGE).stream()
                        .map(this::person)
                        .toList());
        return answer;
    }

    private static Map<String, String> translated(Map<String, String> asked) {
        var search = new HashMap<String, String>();
        search.put("state", asked.getOrDefault("missState", ""));
        var name = asked.getOrDefault("firstName", "") + " " + asked.getOrDefault("lastName", "");
        search.put("name", name.strip());
        search.put("page", asked.getOrDefault("goToPage", "1"));
        return search;
    }

    /** {@code orgPrefix} and {@code caseNum}; of a child that is not looked for, a failure without a reason. */
    Map<String, Object> detail(Map<String, String> asked) {
        var number = asked.getOrDefault("caseNum", "");
        return store.findByCase(number)
                .filter(poster ->
                        asked.getOrDefault("orgPrefix", settings.code()).equals(settings.code()))
                .<Map<String, Object>>map(poster -> Map.of("status", "success", "childBean", child(poster)))
                .orElseGet(() -> Map.of("status", "error"));
    }

    private Map<String, Object> person(PublicPoster poster) {
        var content = poster.content();
        var person = head(content);
        person.put("langId", LANGUAGE);
        person.put("missingDate", date(content.missingDay()));
        person.put("age", age(content));
        person.put("inMonth", false);
        person.put("inDay", false);
        person.put("approxAge", approximately(content));
        person.put("race", Wording.code(Language.EN, "RACE", content.race()));
        person.put("hasThumbnail", poster.hasPhoto());
        person.put("hasPoster", true);
        person.put("thumbnailUrl", poster.hasPhoto() ? poster.path() + "/" + DocumentName.THUMBNAIL : "");
        person.put("posterUrl", poster.path() + ".pdf");
        person.put("caseType", camel(content.type()));
        person.put("posterTitle", Face.of(content, Language.EN).type());
        return person;
    }

    private Map<String, Object> head(Content content) {
        var head = new LinkedHashMap<String, Object>();
        head.put("caseNumber", content.caseNumber());
        head.put("orgPrefix", settings.code());
        head.put("orgName", settings.name());
        head.put("seqNumber", 1);
        head.put("firstName", content.given());
        head.put("middleName", "");
        head.put("lastName", content.surname());
        head.put("missingCity", content.city());
        head.put("missingCounty", content.county());
        head.put("missingState", content.state());
        head.put("missingCountry", "US");
        return head;
    }

    private Map<String, Object> beside(Content other) {
        var child = head(other);
        child.put("missingDate", date(other.missingDay()));
        child.put("age", age(other));
        child.put("approxAge", approximately(other));
        return child;
    }

    private Map<String, Object> child(PublicPoster poster) {
        var content = poster.content();
        var face = Face.of(content, Language.EN);
        var child = head(content);
        child.put("langId", LANGUAGE);
        child.put("userLangId", LANGUAGE);
        child.put("hasAgedPhoto", false);
        child.put("hasExtraPhoto", content.photos().size() > 1);
        child.put("hasPhoto", poster.hasPhoto());
        child.put("hasThumbnail", poster.hasPhoto());
        child.put("hasPoster", true);
        child.put("possibleLocation", "");
        child.put("sex", Wording.code(Language.EN, "SEX", content.sex()));
        child.put("race", Wording.code(Language.EN, "RACE", content.race()));
        child.put("missingDate", date(content.missingDay()));
        child.put("age", age(content));
        child.put("approxAge", approximately(content));
        child.put("height", content.height());
        child.put("heightInInch", true);
        child.put("weight", content.weight());
        child.put("weightInPound", true);
        child.put("eyeColor", Wording.code(Language.EN, "EYES", content.eyes()));
        child.put("hairColor", Wording.code(Language.EN, "HAIR", content.hair()));
        child.put("otherChildList", content.beside().stream().map(this::beside).toList());
        child.put("otherCsawList", List.of());
        child.put("caseType", camel(content.type()));
        child.put("missingProvince", "");
        child.put("circumstance", String.join(" ", face.circumstances()));
        child.put("profileNarrative", String.join(" ", face.description()));
        child.put("orgContactInfo", settings.hotline());
        child.put("orgLogo", "");
        child.put("isClearinghouse", true);
        child.put("repSightURL", content.url());
        child.put("altContact", content.agency() + (content.phone().isEmpty() ? "" : " " + content.phone()));
        child.put("photoMap", photos(poster));
        return child;
    }

    private static Map<String, String> photos(PublicPoster poster) {
        var photos = new LinkedHashMap<String, String>();
        for (int place = 1; place <= poster.content().photos().size(); place++)
            photos.put(String.valueOf(place), poster.path() + "/" + DocumentName.photo(place));
        return photos;
    }

    /** A number, or null when it is not known or between two. */
    private static @org.jspecify.annotations.Nullable Integer age(Content content) {
        var ages = Ages.of(content.age());
        return java.util.Objects.equals(ages.youngest(), ages.oldest()) ? ages.oldest() : null;
    }

    private static String approximately(Content content) {
        return age(content) == null ? content.age() : "";
    }

    private static String date(LocalDate day) {
        return DATE.format(day.atStartOfDay());
    }

    /** {@code endangeredRunaway}. */
    private static String camel(String type) {
        var camel = new StringBuilder();
        for (var word : type.toLowerCase(Locale.ROOT).split("_"))
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        return camel.toString();
    }
}
