package org.homeward.clearinghouse.distribution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeward.clearinghouse.posters.Language;
import org.homeward.clearinghouse.posters.PaperSize;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.homeward.clearinghouse.posters.Posters;
import org.homeward.clearinghouse.posters.ReleasedPoster;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posters as the module posters released them. */
@Component
class ReleasedPosters implements PosterSource {
    private final Posters posters;

    ReleasedPosters(Posters posters) {
        this.posters = posters;
    }

    @Override
    public Optional<Parcel> released(String poster) {
        return posters.findReleased(new PosterNumber(poster)).map(ReleasedPosters::parcel);
    }

    @Override
    public Optional<Parcel> listed(String poster) {
        return posters.findActive(new PosterNumber(poster))
                .map(active -> new Parcel(
                        active.number().value(),
                        active.version(),
                        active.caseNumber(),
                        headline(active.headline()),
                        active.url(),
                        files(null)));
    }

    private static Parcel parcel(ReleasedPoster poster) {
        return new Parcel(
                poster.number().value(),
                poster.version(),
                poster.caseNumber(),
                headline(poster.headline()),
                poster.url(),
                files(poster));
    }

    private static Map<Tongue, String> headline(Map<Language, String> said) {
        return Map.of(
                Tongue.EN, said.getOrDefault(Language.EN, ""),
                Tongue.ES, said.getOrDefault(Language.ES, ""));
    }

    /** @param poster null for the names alone */
    private static List<Parcel.Item> files(@Nullable ReleasedPoster poster) {
        var files = new ArrayList<Parcel.Item>();
        for (var language : Language.values())
            for (var size : PaperSize.values())
                files.add(new Parcel.Item(
                        "poster-" + language.code() + "-" + size.code() + ".pdf",
                        "application/pdf",
                        size == PaperSize.LETTER ? Format.PDF_LETTER : Format.PDF_A4,
                        tongues(language),
                        bytes(poster, from -> from.pdf(language, size))));
        for (var language : List.of(Language.EN, Language.ES)) {
            var code = "-" + language.code();
            var tongues = tongues(language);
            files.add(new Parcel.Item(
                    "social" + code + ".jpg",
                    "image/jpeg",
                    Format.SQUARE,
                    tongues,
                    bytes(poster, from -> from.social(language))));
            files.add(text("sms" + code + ".txt", Format.SMS, tongues, poster, from -> from.sms(language)));
            files.add(text("wea" + code + ".txt", Format.WEA, tongues, poster, from -> from.wea(language)));
        }
        files.add(new Parcel.Item(
                "cap.xml", "application/cap+xml", Format.CAP, Set.of(), bytes(poster, ReleasedPoster::cap)));
        return files;
    }

    private static byte[] bytes(@Nullable ReleasedPoster poster, Function<ReleasedPoster, byte[]> part) {
        return poster == null ? new byte[0] : part.apply(poster);
    }

    private static Set<Tongue> tongues(Language language) {
        return switch (language) {
            case EN -> EnumSet.of(Tongue.EN);
            case ES -> EnumSet.of(Tongue.ES);
            case BOTH -> EnumSet.allOf(Tongue.class);
        };
    }

    private static Parcel.Item text(
            String name,
            Format format,
            Set<Tongue> tongues,
            @Nullable ReleasedPoster poster,
            Function<ReleasedPoster, String> part) {
        return new Parcel.Item(
                name,
                "text/plain;charset=UTF-8",
                format,
                tongues,
                bytes(poster, from -> part.apply(from).getBytes(StandardCharsets.UTF_8)));
    }
}
