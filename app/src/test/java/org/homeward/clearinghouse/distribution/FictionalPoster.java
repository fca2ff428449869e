package org.homeward.clearinghouse.distribution;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Released posters without the module that makes them: a few bytes for each format. */
final class FictionalPoster implements PosterSource {
    private final Map<String, Parcel> released = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Use {
        @Bean
        @Primary
        FictionalPoster fictionalPoster() {
            return new FictionalPoster();
        }
    }

    void release(String poster, int version, CaseNumber number) {
        released.put(
                poster,
                new Parcel(
                        poster,
                        version,
                        number,
                        Map.of(Tongue.EN, "Missing: Ana Rivera, 15, Reno, NV", Tongue.ES, "Desaparecida: Ana Rivera"),
                        "http://127.0.0.1/posters/" + poster,
                        List.of(
                                item(
                                        "poster-en-letter.pdf",
                                        "application/pdf",
                                        Format.PDF_LETTER,
                                        Set.of(Tongue.EN),
                                        version),
                                item(
                                        "poster-es-letter.pdf",
                                        "application/pdf",
                                        Format.PDF_LETTER,
                                        Set.of(Tongue.ES),
                                        version),
                                item("social-en.jpg", "image/jpeg", Format.SQUARE, Set.of(Tongue.EN), version),
                                item("sms-en.txt", "text/plain", Format.SMS, Set.of(Tongue.EN), version),
                                item("cap.xml", "application/cap+xml", Format.CAP, Set.of(), version))));
    }

    void recall(String poster) {
        released.remove(poster);
    }

    private static Parcel.Item item(String name, String type, Format format, Set<Tongue> tongues, int version) {
        return new Parcel.Item(
                name, type, format, tongues, (name + " of version " + version).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Parcel> released(String poster) {
        return Optional.ofNullable(released.get(poster));
    }

    @Override
    public Optional<Parcel> listed(String poster) {
        return released(poster);
    }
}
