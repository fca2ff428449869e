package org.homeward.clearinghouse.posters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A poster's words in one language, as the template sets them. */
record Face(
        Language language,
        String headline,
        String type,
        List<Fact> facts,
        List<String> description,
        List<String> circumstances,
        List<People> people,
        String call,
        String or,
        String issued,
        String scan,
        String name,
        boolean unidentified,
        boolean several) {

    /** A label and its value. */
    record Fact(String label, String value) {}

    /** Those who may be with the child, or the vehicle. */
    record People(String heading, List<String> lines) {}

    /** What the public page says it is, as long as it is so. */
    public String still() {
        boolean es = language == Language.ES;
        if (unidentified) return es ? "Aún no se sabe quién es" : "Still without a name";
        return es ? "Sigue sin aparecer" : "Still missing";
    }

    public String asks() {
        boolean es = language == Language.ES;
        if (unidentified) return es ? "¿Conoce a este menor?" : "Do you know this child?";
        if (several) return es ? "¿Ha visto a estos menores?" : "Have you seen these children?";
        return es ? "¿Ha visto a este menor?" : "Have you seen this child?";
    }

    /** Whether anything was ticked that stands beside the facts. */
    public boolean isWordy() {
        return !description.isEmpty() || !circumstances.isEmpty() || !people.isEmpty();
    }

    static Face of(Content content, Language language) {
        boolean es = language == Language.ES;
        var english = org.homeward.clearinghouse.cases.CaseType.valueOf(content.type())
                .words();
        return new Face(
                language,
                content.missingWord(language),
                capital(Wording.type(language, content.type(), english)),
                facts(content, language),
                description(content, language),
                content.lines(language, Line.Kind.CIRCUMSTANCE),
                people(content, language),
                es
                        ? "Si tiene información, llame a cualquier hora:"
                        : "If you have any information, call day or night:",
                es ? "o a " : "or ",
                (es ? "Caso " : "Case ") + content.caseNumber() + " · "
                        + (es ? "Cartel " : "Poster ") + content.number() + " · "
                        + (es ? "versión " : "version ") + content.version() + " · "
                        + Wording.day(language, content.date()),
                scan(content, es),
                content.name(language),
                content.isUnidentified(),
                content.isOfSeveral());
    }

    private static String scan(Content content, boolean es) {
        if (content.isUnidentified())
            return es ? "¿Ya se sabe quién es? Escanee para saberlo" : "Still without a name? Scan to see";
        return es ? "¿Sigue desaparecido? Escanee para saberlo" : "Still missing? Scan to see";
    }

    private static List<Fact> facts(Content content, Language language) {
        boolean es = language == Language.ES;
        boolean found = content.isUnidentified();
        var facts = new ArrayList<Fact>();
        if (content.isOfSeveral()) add(facts, es ? "Nombre" : "Name", content.name());
        var day = Wording.day(language, content.missingDay());
        if (found) add(facts, es ? "Fecha del hallazgo" : "Found on", day);
        else add(facts, es ? "Falta desde" : "Missing since", day);
        add(facts, es ? "Lugar" : found ? "Found in" : "Missing from", content.from(language));
        add(
                facts,
                found ? es ? "Edad estimada" : "Estimated age" : es ? "Edad actual" : "Age now",
                content.age().isEmpty() || !es ? content.age() : content.age() + " años");
        add(facts, es ? "Sexo" : "Sex", Wording.code(language, "SEX", content.sex()));
        add(facts, es ? "Estatura" : "Height", Wording.height(content.height()));
        add(facts, es ? "Peso" : "Weight", Wording.weight(content.weight()));
        add(facts, es ? "Cabello" : "Hair", Wording.code(language, "HAIR", content.hair()));
        add(facts, es ? "Ojos" : "Eyes", Wording.code(language, "EYES", content.eyes()));
        add(facts, es ? "Raza" : "Race", Wording.code(language, "RACE", content.race()));
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) facts.add(new Fact(label, capital(value)));
    }

    private static List<String> description(Content content, Language language) {
        var lines = new ArrayList<String>();
        var aliases = content.lines(language, Line.Kind.ALIAS);
        if (!aliases.isEmpty())
            lines.add((language == Language.ES ? "También le dicen " : "Also called ") + String.join(", ", aliases));
        lines.addAll(content.lines(language, Line.Kind.DESCRIPTION));
        return List.copyOf(lines);
    }

    private static List<People> people(Content content, Language language) {
        boolean es = language == Language.ES;
        var people = new ArrayList<People>();
        add(
                people,
                es ? "También falta" : "Also missing",
                content.beside().stream().map(child -> beside(child, language)).toList());
        add(people, es ? "Puede estar con" : "May be with", content.lines(language, Line.Kind.COMPANION));
        add(people, es ? "Sospechoso" : "Suspect", content.lines(language, Line.Kind.SUSPECT));
        add(people, es ? "Vehículo" : "Vehicle", content.lines(language, Line.Kind.VEHICLE));
        return List.copyOf(people);
    }

    /** {@code Nora Petrov · Age now 12 · Missing since …}. */
    private static String beside(Content child, Language language) {
        return Stream.concat(
                        Stream.of(child.name()),
                        facts(child, language).stream().map(fact -> fact.label() + ": " + fact.value()))
                .collect(Collectors.joining(" · "));
    }

    private static void add(List<People> people, String heading, List<String> lines) {
        if (!lines.isEmpty()) people.add(new People(heading, lines));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
