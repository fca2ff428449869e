package org.homeward.clearinghouse.posters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version says, in both languages. It is kept as released; public pages and feeds are drawn from it alone.
 *
 * @param date of this version
 * @param age now, as of {@code date}: {@code 15}, {@code 14-16}; empty when not known
 * @param height inches
 * @param weight pounds
 * @param missingDay as the place's calendar had it
 * @param phone of the agency; empty when not known
 * @param photos captions, one for each photo in its order
 * @param url the public page
 * @param others the other children on it, each as it would be on its own; null in versions from before there were any
 */
record Content(
        String number,
        int version,
        LocalDate date,
        String caseNumber,
        String type,
        String name,
        String given,
        String surname,
        String age,
        String sex,
        String race,
        String eyes,
        String hair,
        int height,
        int weight,
        Instant missingFrom,
        LocalDate missingDay,
        String city,
        String county,
        String state,
        String zip,
        String agency,
        String phone,
        String hotline,
        String clearinghouse,
        List<Picture> photos,
        List<Said> lines,
        String url,
        @Nullable List<Content> others) {
    Content {
        photos = List.copyOf(photos);
        lines = List.copyOf(lines);
        others = others == null ? List.of() : List.copyOf(others);
    }

    /** A ticked line in both languages. */
    record Said(Line.Kind kind, String english, String spanish) {
        String in(Language language) {
            return language == Language.ES ? spanish : english;
        }
    }

    Content on(LocalDate day) {
        return new Content(
                number,
                version,
                day,
                caseNumber,
                type,
                name,
                given,
                surname,
                age,
                sex,
                race,
                eyes,
                hair,
                height,
                weight,
                missingFrom,
                missingDay,
                city,
                county,
                state,
                zip,
                agency,
                phone,
                hotline,
                clearinghouse,
                photos,
                lines,
                url,
                beside().stream().map(other -> other.on(day)).toList());
    }

    /** The other children on it. */
    List<Content> beside() {
        return others == null ? List.of() : others;
    }

    boolean isOfSeveral() {
        return !beside().isEmpty();
    }

    /** All children on it, the first one first. */
    List<Content> children() {
        return Stream.concat(Stream.of(this), beside().stream()).toList();
    }

    /** The case a photo is of. */
    String caseOf(Picture photo) {
        return beside().stream()
                .filter(other -> other.photos().contains(photo))
                .findFirst()
                .map(Content::caseNumber)
                .orElse(caseNumber);
    }

    List<String> lines(Language language, Line.Kind... kinds) {
        var wanted = List.of(kinds);
        return lines.stream()
                .filter(line -> wanted.contains(line.kind()))
                .map(line -> line.in(language))
                .toList();
    }

    /** {@code Reno, Nevada}. */
    String from(Language language) {
        return joined(city, Wording.code(language, "STATE", state));
    }

    /** {@code Reno, NV}. */
    String shortFrom() {
        return joined(city, state);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** One line for subjects and titles. */
    String headline(Language language) {
        if (isUnidentified())
            return joined(missingWord(language) + " " + (language == Language.ES ? "Hallado en " : "Found in ")
                    + shortFrom());
        var word = language == Language.ES ? missingWord(language) : "Missing";
        return joined(word + ": " + namesAndAges(), shortFrom());
    }

    /** Whether it is of a child who was found and whose name isn't known; when and where it is missing from is then that. */
    boolean isUnidentified() {
        return type.equals("UNIDENTIFIED_CHILD");
    }

    /** The name; of several children all of them: {@code Mila Petrov, Nora Petrov}. */
    String name(Language language) {
        return children().stream().map(child -> child.ownName(language)).collect(Collectors.joining(", "));
    }

    private String ownName(Language language) {
        return isUnidentified() && language == Language.ES ? "Menor sin identificar" : name;
    }

    /** {@code Mila Petrov, 12}; of several {@code Mila Petrov, 12, Nora Petrov, 12}. */
    String namesAndAges() {
        return children().stream().map(child -> joined(child.name, child.age)).collect(Collectors.joining(", "));
    }

    /** Everyone it can be found by. */
    String searchable() {
        return children().stream().map(Content::name).collect(Collectors.joining(" "));
    }

    /** {@code Missing}; in Spanish as the child's sex has it. */
    String missingWord(Language language) {
        if (isUnidentified()) return language == Language.ES ? "¿Quién es este menor?" : "Who is this child?";
        if (language == Language.EN) return "Missing";
        if (isOfSeveral()) return "Menores desaparecidos";
        return switch (sex) {
            case "F" -> "Desaparecida";
            case "M" -> "Desaparecido";
            default -> "Menor desaparecido";
        };
    }
}
