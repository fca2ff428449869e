package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a {@link CaseProfile} out of what was typed. */
final class Profiles {
    private Profiles() {}

    static CaseProfile of(CaseFile file) {
        var answers = file.answers();
        return new CaseProfile(
                file.number(),
                file.revision(),
                file.status(),
                CaseType.valueOf(answers.text("missing.type")),
                child(answers),
                missing(answers),
                marks(answers),
                persons(answers, "companion"),
                persons(answers, "suspect"),
                new CaseProfile.Vehicle(
                        answers.text("vehicle.make"),
                        answers.text("vehicle.color"),
                        answers.text("vehicle.plate"),
                        answers.text("vehicle.state")),
                new CaseProfile.Agency(
                        answers.text("agency.name"),
                        answers.text("agency.ori").toUpperCase(Locale.ROOT),
                        answers.text("agency.officer"),
                        answers.several("agency.phones"),
                        answers.several("agency.emails")),
                warnings(file));
    }

    private static CaseProfile.Child child(Answers answers) {
        return new CaseProfile.Child(
                answers.text("child.given"),
                answers.text("child.surname"),
                answers.several("child.aliases"),
                Readings.date(answers.text("child.birth")).orElse(null),
                answers.text("child.age"),
                answers.text("child.sex"),
                answers.text("child.race"),
                Readings.inches(answers.text("child.height")).orElse(0),
                Readings.pounds(answers.text("child.weight")).orElse(0),
                answers.text("child.eyes"),
                answers.text("child.hair"),
                described(answers));
    }

    /** Of a child nobody can name, what it wore is asked for itself. */
    private static String described(Answers answers) {
        return (answers.text("child.words") + "\n" + answers.text("found.clothing")).strip();
    }

    private static CaseProfile.Missing missing(Answers answers) {
        var since = MissingSince.of(answers).orElseThrow();
        return new CaseProfile.Missing(
                since.from(),
                since.day(),
                answers.atScene("city"),
                answers.atScene("county"),
                answers.atScene("state"),
                answers.atScene("zip"),
                answers.atScene("place"),
                answers.atScene("circumstances"));
    }

    private static List<CaseProfile.Mark> marks(Answers answers) {
        return answers.rows(IntakeForm.section("mark")).stream()
                .map(row -> new CaseProfile.Mark(
                        answers.text(row + "kind"),
                        answers.text(row + "part").toUpperCase(Locale.ROOT),
                        answers.text(row + "words")))
                .toList();
    }

    private static List<CaseProfile.Person> persons(Answers answers, String section) {
        return answers.rows(IntakeForm.section(section)).stream()
                .map(row -> new CaseProfile.Person(
                        answers.text(row + "name"),
                        answers.several(row + "aliases"),
                        answers.text(row + "relation"),
                        Readings.date(answers.text(row + "birth")).orElse(null),
                        answers.text(row + "age"),
                        answers.text(row + "sex")))
                .filter(person -> !(person.name() + String.join("", person.aliases())).isEmpty())
                .toList();
    }

    private static List<String> warnings(CaseFile file) {
        var warnings = new ArrayList<String>();
        for (var contact : file.contacts())
            if (contact.unsafe())
                warnings.add("Safe contact: do not contact "
                        + (contact.name().isEmpty() ? "a person of the case" : contact.name())
                        + (contact.relation().isEmpty() ? "" : ", " + contact.relation()) + ". " + contact.safely());
        var kind = file.answers().text("order.kind");
        if (!kind.isEmpty() && !kind.equals("NONE"))
            warnings.add("Court order: " + Codes.ORDER.words(kind) + ". "
                    + file.answers().text("order.words"));
        return warnings;
    }
}
