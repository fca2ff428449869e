package org.homeward.clearinghouse.posters;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A poster as the Poster API's clients read it: {@code children}, {@code companions}, {@code contacts}, {@code descriptions} by language.
 * What a poster of ours does not say, a birth date or an NCIC number, is null.
 */
@Component
class PosterShape {
    private static final int MOST = 100;
    private final PublicStore store;
    private final PosterSettings settings;

    PosterShape(PublicStore store, PosterSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Filters {@code missingState}, {@code missingZip} with {@code geolocationDistanceInMiles}, {@code childFirstName} and {@code childLastName}; {@code skip}, {@code limit}. */
    Map<String, Object> list(Map<String, String> asked) {
        var search = Search.of(translated(asked));
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "posters",
                store
                        .list(search, number(asked, "limit", 1, MOST, MOST), number(asked, "skip", 0, 1_000_000, 0))
                        .stream()
                        .map(this::poster)
                        .toList());
        answer.put("count", store.count(search));
        return answer;
    }

    private static Map<String, String> translated(Map<String, String> asked) {
        var search = new HashMap<String, String>();
        search.put("state", asked.getOrDefault("missingState", ""));
        search.put("zip", asked.getOrDefault("missingZip", ""));
        search.put("miles", asked.getOrDefault("geolocationDistanceInMiles", ""));
        var name = asked.getOrDefault("childFirstName", "") + " " + asked.getOrDefault("childLastName", "");
        search.put("name", name.strip());
        return search;
    }

    private static int number(Map<String, String> asked, String name, int least, int most, int otherwise) {
        var said = asked.getOrDefault(name, "");
        return said.matches("\\d{1,8}") ? Math.clamp(Integer.parseInt(said), least, most) : otherwise;
    }

    Optional<Object> find(String organization, String caseNumber) {
        return store.findByCase(caseNumber)
                .filter(poster -> isOurs(organization))
                .map(this::poster);
    }

    boolean isOurs(String organization) {
        return organization.equalsIgnoreCase(settings.code());
    }

    Optional<byte[]> photo(PublicPoster poster, String md5) {
        return photos(poster).stream()
                .filter(photo -> Digests.hex("MD5", photo.bytes()).equalsIgnoreCase(md5))
                .map(Photo::bytes)
                .findFirst();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Photo(String name, Picture picture, byte[] bytes) {}

    private List<Photo> photos(PublicPoster poster) {
        return IntStream.rangeClosed(1, poster.content().photos().size())
                .boxed()
                .flatMap(place -> photo(poster, place).stream())
                .toList();
    }

    private Optional<Photo> photo(PublicPoster poster, int place) {
        var name = DocumentName.photo(place);
        return store.findDocument(poster.number(), name)
                .map(bytes -> new Photo(name, poster.content().photos().get(place - 1), bytes));
    }

    private Map<String, Object> poster(PublicPoster poster) {
        var content = poster.content();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", poster.number().value());
        shown.put("organizationCode", settings.code());
        shown.put("caseNumber", content.caseNumber());
        shown.put("dateCreated", content.date().toString());
        shown.put("lastModified", poster.releasedAt().toString());
        shown.put("unidentified", content.isUnidentified());
        shown.put("amberAlert", false);
        shown.put(
                "descriptions",
                Language.BOTH.each().stream()
                        .map(language -> Map.of(
                                "languageId",
                                language == Language.ES ? "es_US" : "en_US",
                                "description",
                                description(content, language)))
                        .toList());
        shown.put(
                "children",
                content.children().stream().map(child -> child(poster, child)).toList());
        shown.put("companions", companions(content));
        shown.put("extraPhotos", List.of());
        shown.put("contacts", contacts(content));
        shown.put(
                "distributionLocations",
                content.state().isEmpty() ? List.of() : List.of(Map.of("state", content.state())));
        return shown;
    }

    private static String description(Content content, Language language) {
        var face = Face.of(content, language);
        return String.join(
                " ",
                java.util.stream.Stream.concat(face.description().stream(), face.circumstances().stream())
                        .toList());
    }

    private Map<String, @Nullable Object> child(PublicPoster poster, Content content) {
        var ages = Ages.of(content.age());
        var child = new LinkedHashMap<String, @Nullable Object>();
        child.put("firstName", content.isUnidentified() ? "" : content.given());
        child.put("middleName", null);
        child.put("lastName", content.surname());
        child.put("dateOfBirth", null);
        child.put("ageNow", ages.oldest());
        child.put("approximateAge", content.age());
        child.put("sex", Wording.code(Language.EN, "SEX", content.sex()));
        child.put(
                "races",
                content.race().isEmpty() ? List.of() : List.of(Wording.code(Language.EN, "RACE", content.race())));
        child.put("hairColor", Wording.code(Language.EN, "HAIR", content.hair()));
        child.put("eyeColor", Wording.code(Language.EN, "EYES", content.eyes()));
        child.put("description", description(content, Language.EN));
        child.put("ncicNumber", null);
        child.put(
                "photos",
                photos(poster).stream()
                        .filter(photo ->
                                poster.content().caseOf(photo.picture()).equals(content.caseNumber()))
                        .map(photo -> photo(poster, photo))
                        .toList());
        child.put("ageProgressionPhotos", List.of());
        boolean found = content.isUnidentified();
        child.put("missingSince", found ? null : content.missingDay().toString());
        child.put("dateFound", found ? content.missingDay().toString() : null);
        place(child, "missing", found ? null : content);
        place(child, "found", found ? content : null);
        child.put("namus", null);
        return child;
    }

    private static void place(Map<String, @Nullable Object> child, String prefix, @Nullable Content content) {
        child.put(prefix + "City", content == null ? null : content.city());
        child.put(prefix + "County", content == null ? null : content.county());
        child.put(prefix + "State", content == null ? null : content.state());
        child.put(prefix + "Zip", content == null ? null : content.zip());
        child.put(prefix + "Country", content == null ? null : "US");
    }

    private Map<String, Object> photo(PublicPoster poster, Photo photo) {
        var md5 = Digests.hex("MD5", photo.bytes());
        var shown = new LinkedHashMap<String, Object>();
        shown.put(
                "photoUri",
                settings.address() + "/posters/api/Poster/" + settings.code() + "/"
                        + poster.content().caseNumber() + "/Photo/" + md5);
        shown.put("md5", md5);
        shown.put("fileName", photo.name());
        shown.put("fileType", "image/jpeg");
        shown.put("description", "");
        return shown;
    }

    private static List<Map<String, Object>> companions(Content content) {
        return content.lines().stream()
                .filter(line -> line.kind() == Line.Kind.COMPANION || line.kind() == Line.Kind.SUSPECT)
                .map(line -> Map.<String, Object>of(
                        "description",
                        line.english(),
                        "companionType",
                        line.kind() == Line.Kind.SUSPECT ? "abductor" : "companion"))
                .toList();
    }

    private List<Map<String, Object>> contacts(Content content) {
        return List.of(
                Map.of("name", settings.name(), "state", "", "phoneNumbers", List.of(settings.hotline())),
                Map.of(
                        "name",
                        content.agency(),
                        "state",
                        content.state(),
                        "phoneNumbers",
                        content.phone().isEmpty() ? List.of() : List.of(content.phone())));
    }
}
