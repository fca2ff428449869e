package org.homeward.clearinghouse.imagery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.homeward.clearinghouse.access.Conflict;
import org.jspecify.annotations.Nullable;

/** What a form says about a photo, as typed. */
record PhotoForm(
        @Nullable String kind,
        @Nullable String ageShown,
        @Nullable String taken,
        @Nullable String about,
        @Nullable String source,
        @Nullable String consentBy,
        @Nullable String consentOn) {
    private static final int LONGEST = 200;
    static final PhotoForm EMPTY = of(Map.of());

    static PhotoForm of(Map<String, String> fields) {
        return new PhotoForm(
                fields.get("kind"),
                fields.get("ageShown"),
                fields.get("taken"),
                fields.get("about"),
                fields.get("source"),
                fields.get("consentBy"),
                fields.get("consentOn"));
    }

    static PhotoForm of(Photo photo) {
        var consent = photo.consent();
        return new PhotoForm(
                photo.kind().name(),
                photo.ageShown() == null ? "" : photo.ageShown().toString(),
                photo.taken().typed(),
                photo.taken().about() ? "true" : null,
                photo.source(),
                consent == null ? "" : consent.by(),
                consent == null ? "" : consent.on().toString());
    }

    /** Throws {@link Conflict} that names the field and the remedy. */
    NewPhoto said(PhotoSubject subject, LocalDate today) {
        return new NewPhoto(kindSaid(), age(), takenSaid(subject, today), sourceSaid(), consent(today));
    }

    private PhotoKind kindSaid() {
        return Arrays.stream(PhotoKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Conflict("Kind: choose photo or age-progression image."));
    }

    private @Nullable Integer age() {
        var text = stripped(ageShown);
        if (text.isEmpty() || kindSaid() == PhotoKind.PHOTO) return null;
        if (!text.matches("\\d{1,2}")) throw new Conflict("Age shown is a number of years, such as 15, or empty.");
        return Integer.valueOf(text);
    }

    private Taken takenSaid(PhotoSubject subject, LocalDate today) {
        var said = Taken.of(stripped(taken), about != null)
                .orElseThrow(
                        () -> new Conflict(
                                "Date taken is no date: write 06/15/2024, 06/2024 or 2024, or leave it empty when nobody knows."));
        if (said.isAfter(today)) throw new Conflict("Date taken lies in the future: check its year.");
        if (subject.born() != null && said.isBefore(subject.born()))
            throw new Conflict(
                    "Date taken is before " + subject.name() + " was born: check it, or correct the birth date.");
        return said;
    }

    private String sourceSaid() {
        var text = stripped(source);
        if (text.isEmpty())
            throw new Conflict("Came from is empty: say who gave the picture and what they are to the child.");
        return shortEnough("Came from", text);
    }

    private @Nullable Consent consent(LocalDate today) {
        var by = stripped(consentBy);
        var on = stripped(consentOn);
        if (by.isEmpty() && on.isEmpty()) return null;
        if (by.isEmpty()) throw new Conflict("Consent given by is empty: say who allowed it, or clear the day.");
        if (on.isEmpty()) throw new Conflict("Consent given on is empty: say the day, or clear who gave it.");
        try {
            var day = LocalDate.parse(on);
            if (day.isAfter(today)) throw new Conflict("Consent given on lies in the future: check it.");
            return new Consent(shortEnough("Consent given by", by), day);
        } catch (DateTimeException e) {
            throw new Conflict("Consent given on is no date: choose the day.");
        }
    }

    private static String shortEnough(String field, String text) {
        if (text.length() > LONGEST) throw new Conflict(field + " is longer than " + LONGEST + " letters: shorten it.");
        return text;
    }

    private static String stripped(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
