package org.homeward.clearinghouse.posters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.cases.CaseProfile;

/**
 * Offers a case's words line by line, in the order of the poster. Telephones, addresses, screen names and whatever is medical have no line
 * of their own; a sentence that holds such a thing stays out as long as nobody ticks it.
 */
final class Lines {
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

    private Lines() {}

    static List<Line> of(CaseProfile profile, LocalDate today) {
        var lines = new ArrayList<Line>();
        profile.child().aliases().stream()
                .filter(alias -> !alias.equals(profile.name()))
                .forEach(alias -> lines.add(new Line(Line.Kind.ALIAS, alias, alias)));
        profile.marks().forEach(mark -> lines.add(mark(mark)));
        sentences(profile.child().words()).forEach(said -> lines.add(new Line(Line.Kind.DESCRIPTION, said, "")));
        if (!profile.missing().place().isEmpty())
            lines.add(new Line(
                    Line.Kind.CIRCUMSTANCE,
                    (profile.isUnidentified() ? "Found: " : "Last seen: ")
                            + profile.missing().place(),
                    ""));
        sentences(profile.missing().circumstances())
                .forEach(said -> lines.add(new Line(Line.Kind.CIRCUMSTANCE, said, "")));
        profile.companions().forEach(person -> lines.add(person(Line.Kind.COMPANION, person, today)));
        profile.suspects().forEach(person -> lines.add(person(Line.Kind.SUSPECT, person, today)));
        if (profile.vehicle().isKnown()) lines.add(vehicle(profile.vehicle()));
        return List.copyOf(lines);
    }

    private static List<String> sentences(String text) {
        return SENTENCE_END
                .splitAsStream(text)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static Line mark(CaseProfile.Mark mark) {
        // What only a person can translate leaves the suggestion empty.
        return new Line(
                Line.Kind.DESCRIPTION, mark(Language.EN, mark), mark.words().isEmpty() ? mark(Language.ES, mark) : "");
    }

    private static String mark(Language language, CaseProfile.Mark mark) {
        var kind = Wording.code(language, "MARK", mark.kind());
        var text = Stream.of(mark.words(), Wording.code(language, "PART", mark.part()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return capital(kind.isEmpty() ? text : text.isEmpty() ? kind : kind + ": " + text);
    }

    private static Line person(Line.Kind kind, CaseProfile.Person person, LocalDate today) {
        var age = person.ageOn(today);
        var named = Stream.concat(
                        Stream.of(person.name()).filter(name -> !name.isEmpty()),
                        person.aliases().stream().filter(alias -> !person.name().contains(alias)))
                .collect(Collectors.joining(" / "));
        var english = joined(named, age.isEmpty() ? "" : "age " + age, person.relation());
        return new Line(
                kind,
                english,
                person.relation().isEmpty() && !named.toLowerCase(Locale.ROOT).contains("unknown")
                        ? joined(named, age.isEmpty() ? "" : age + " años")
                        : "");
    }

    private static Line vehicle(CaseProfile.Vehicle vehicle) {
        var plate = vehicle.plate().isEmpty() ? "" : "plate " + vehicle.plate() + " " + vehicle.state();
        return new Line(
                Line.Kind.VEHICLE,
                joined(vehicle.make(), Wording.code(Language.EN, "COLOR", vehicle.color()), plate.strip()),
                "");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
