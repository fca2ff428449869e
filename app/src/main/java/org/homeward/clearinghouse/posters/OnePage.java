package org.homeward.clearinghouse.posters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseProfile;
import org.homeward.clearinghouse.cases.Tied;
import org.jspecify.annotations.Nullable;

/**
 * A poster at the desk.
 *
 * @param draft null when no version is being made
 * @param released null before the first release
 * @param tied other children it can show together
 * @param versions all that were released, the newest first
 */
record OnePage(
        Poster poster,
        CaseProfile profile,
        @Nullable Drafted draft,
        @Nullable Version released,
        List<Version> versions,
        List<HistoryLine> history,
        LocalDate today,
        String url,
        User user,
        boolean mayChange,
        boolean mayDecide,
        List<Tied> tied) {
    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.US);

    public @Nullable Readiness readiness() {
        return draft == null ? null : Readiness.of(draft);
    }

    /** What happens next, in one sentence. */
    public String next() {
        if (draft != null)
            return Readiness.of(draft)
                    .next()
                    .map(Readiness.Step::remedy)
                    .orElse(whyNot().isEmpty() ? "Look at the preview, then release it." : whyNot());
        return switch (poster.standing()) {
            case ACTIVE ->
                isOutOfDate() ? "Make the next version: " + staleness() + "." : "It is public. Nothing to do.";
            case FOUND -> "The child is found. The public page says so, without name or photo.";
            case ENDED -> "It is no longer active. The public page gives no reason.";
            case DRAFT -> "";
        };
    }

    public boolean isReady() {
        return draft != null && Readiness.of(draft).isReady();
    }

    /** The step of that anchor is the next one. */
    public boolean isNext(Readiness.Step step) {
        return draft != null && Readiness.of(draft).next().filter(step::equals).isPresent();
    }

    public String whyNot() {
        return draft == null ? "" : Readiness.whyNot(draft, user);
    }

    public boolean isOutOfDate() {
        return !staleness().isEmpty();
    }

    /** Why the public version is out of date; empty when it is not. A birthday is no event of the case, so it is seen here. */
    public String staleness() {
        if (poster.standing() != Standing.ACTIVE || released == null || released.content() == null) return "";
        if (!poster.stale().isEmpty()) return poster.stale();
        var age = profile.child().ageOn(today);
        return age.equals(released.content().age()) ? "" : profile.name() + " is " + age + " now";
    }

    public boolean isActive() {
        return poster.standing() == Standing.ACTIVE;
    }

    /** Lines on offer, by what they are about. */
    public Map<Line.Kind, List<Line>> lines() {
        if (draft == null) return Map.of();
        return draft.offered().stream()
                .collect(Collectors.groupingBy(
                        Line::kind, () -> new java.util.EnumMap<>(Line.Kind.class), Collectors.toList()));
    }

    public boolean isTicked(Line line) {
        return draft != null && draft.version().ticks().has(line);
    }

    /** What was written, else what is suggested. */
    public String spanish(Line line) {
        return isTicked(line) && draft != null ? draft.version().ticks().spanish(line) : line.spanish();
    }

    public boolean isTogether(Tied other) {
        return draft != null && draft.version().ticks().others().contains(other.number());
    }

    public boolean isChosen(Picture picture) {
        return draft != null && draft.version().ticks().photos().contains(picture.id());
    }

    public List<Language> languages() {
        return Arrays.asList(Language.values());
    }

    public List<PaperSize> sizes() {
        return Arrays.asList(PaperSize.values());
    }

    public String sms(Language language) {
        return draft == null ? "" : ShortTexts.sms(draft.content(), language);
    }

    public String wea(Language language) {
        return draft == null ? "" : ShortTexts.wea(draft.content(), language);
    }

    public int septets(String text) {
        return Gsm7.septets(text);
    }

    /** Two languages a text is in. */
    public List<Language> spoken() {
        return Language.BOTH.each();
    }

    public String pdfName(Language language, PaperSize size) {
        return DocumentName.pdf(language, size);
    }

    public String socialName(Language language) {
        return DocumentName.social(language);
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(HERE)) + " ET";
    }

    /** A draft has the digest of what is looked at, which the forms send back. */
    public String seen() {
        return draft == null ? "" : draft.digest();
    }
}
