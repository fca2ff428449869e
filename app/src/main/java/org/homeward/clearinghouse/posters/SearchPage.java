package org.homeward.clearinghouse.posters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.cases.CaseProfile;

/** Active posters as the public searches them. */
record SearchPage(
        Language language,
        PosterSettings settings,
        Search search,
        Map<String, String> asked,
        List<PublicPoster> found,
        int count) {
    public boolean isSpanish() {
        return language == Language.ES;
    }

    /** In English or in Spanish. */
    public String say(String english, String spanish) {
        return isSpanish() ? spanish : english;
    }

    public String lang() {
        return language.code();
    }

    public String otherLang() {
        return isSpanish() ? "en" : "es";
    }

    /** The states with their names, as the page's language has them. */
    public Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        CaseProfile.words("STATE").forEach((code, words) -> {
            if (!code.startsWith("A") || !words.startsWith("Armed"))
                states.put(code, Wording.code(language, "STATE", code));
        });
        return states;
    }

    /** As typed, so that nothing is lost when it was no ZIP. */
    public String typed(String name) {
        return asked.getOrDefault(name, "");
    }

    /** Said when a ZIP was typed that is none. */
    public boolean isZipWrong() {
        return !typed("zip").isBlank() && search.zip().isEmpty();
    }

    public String card(PublicPoster poster) {
        var content = poster.content();
        if (content.isOfSeveral()) return content.namesAndAges();
        var age = content.age().isEmpty() ? "" : content.age() + (isSpanish() ? " años" : "");
        var name = content.name(language);
        return age.isEmpty() ? name : name + ", " + age;
    }

    public String from(PublicPoster poster) {
        return poster.content().from(language);
    }

    public String since(PublicPoster poster) {
        var content = poster.content();
        var word = content.isUnidentified() ? say("found ", "hallado el ") : say("since ", "desde el ");
        return word + Wording.day(language, content.missingDay());
    }

    public String alt(PublicPoster poster) {
        return say("Photo of ", "Foto de ") + poster.content().name(language);
    }

    public boolean hasBefore() {
        return search.page() > 0;
    }

    public boolean hasAfter() {
        return (search.page() + 1) * Search.PAGE < count;
    }

    /** The same search in another page or language, from the root. */
    public String address(int page, String lang) {
        var address = new StringBuilder("/posters?lang=" + lang);
        for (var name : List.of("name", "state", "zip", "miles", "from", "to"))
            if (!typed(name).isBlank())
                address.append('&')
                        .append(name)
                        .append('=')
                        .append(java.net.URLEncoder.encode(typed(name), java.nio.charset.StandardCharsets.UTF_8));
        return (page > 0 ? address.append("&page=").append(page) : address).toString();
    }

    public String otherLanguage() {
        return address(search.page(), otherLang());
    }
}
