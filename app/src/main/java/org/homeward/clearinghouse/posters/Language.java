package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Locale;

/** What a poster is read in. */
public enum Language {
    EN(Locale.US),
    ES(Locale.of("es", "US")),
    /** Side by side on one page. */
    BOTH(Locale.US);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** {@code en}, {@code es}, {@code both}: as addresses say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The languages it is made of. */
    List<Language> each() {
        return this == BOTH ? List.of(EN, ES) : List.of(this);
    }

    /** As an address says it; English for anything unknown, so that no address of a poster is dead. */
    static Language of(String said) {
        for (var language : values()) if (language.code().equals(said.toLowerCase(Locale.ROOT))) return language;
        return EN;
    }

    /** The same for what has no page in both at once. */
    static Language single(String said) {
        return of(said) == ES ? ES : EN;
    }
}
