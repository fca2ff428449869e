package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A poster's public page.
 *
 * @param poster null once it has ended: then nothing of the child is here to be shown
 * @param form where to send what one saw; empty as long as there is no such form
 */
record PosterPage(
        Language language,
        PosterSettings settings,
        PosterNumber number,
        Standing standing,
        @Nullable PublicPoster poster,
        String form) {
    public boolean isSpanish() {
        return language == Language.ES;
    }

    public String say(String english, String spanish) {
        return isSpanish() ? spanish : english;
    }

    public String lang() {
        return language.code();
    }

    public String otherLang() {
        return isSpanish() ? "en" : "es";
    }

    public String otherLanguage() {
        return "/posters/" + number + "?lang=" + otherLang();
    }

    public boolean isActive() {
        return poster != null && standing == Standing.ACTIVE;
    }

    public String title() {
        if (poster != null && isActive()) return poster.content().headline(language);
        return standing == Standing.FOUND
                ? say("Found", "Apareció: ya no se le busca")
                : say("No longer active", "Este cartel ya no está activo");
    }

    public @Nullable Face face() {
        return poster == null ? null : Face.of(poster.content(), language);
    }

    /** Names of the photos' files with their texts. */
    public List<Sheet.Photo> photos() {
        if (poster == null) return List.of();
        var content = poster.content();
        return IntStream.rangeClosed(1, content.photos().size())
                .mapToObj(place -> photo(content, place))
                .toList();
    }

    private Sheet.Photo photo(Content content, int place) {
        var picture = content.photos().get(place - 1);
        return new Sheet.Photo(
                "/posters/" + number + "/" + DocumentName.photo(place),
                content.isOfSeveral()
                        ? isSpanish() ? picture.spanish() : picture.english()
                        : say("Photo of ", "Foto de ") + content.name(language),
                isSpanish() ? picture.spanish() : picture.english());
    }

    /** The hotline as a telephone dials it. */
    public String dial() {
        return "tel:" + settings.hotline().replaceAll("[^0-9+]", "");
    }
}
