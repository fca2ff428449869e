package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.entities.Question;
import org.homeward.engine.Clue;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Grade;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Says an intake in the engine's words: the child, companions, suspected offenders, guardians, the vehicle, the place and the officer
 * are mentions; what was typed about each are its facts.
 *
 * <p>Left out on purpose: the agency's telephone numbers and mail (a switchboard is in every case of that agency and would tie them all
 * together). What orders forbid and how to contact safely stays inside the house and out of the narrative, which has no handling of its
 * own; that somebody is not safe to contact goes wherever the child's facts go, without a name.
 */
final class IntakeRecord {
    static final String SOURCE = "Missing-child case";
    private static final String GUARDIAN = "guardian";
    /** Told by an investigating agency: usually reliable, probably true. */
    private static final Grade BY_AGENCY = Grade.parse("B2");
    /** What an agency passes on about others: possibly true. */
    private static final Grade PASSED_ON = Grade.parse("B3");

    /** Colours of eyes and the place it went missing from are true of too many to ask about. */
    private static final Set<Property> TURNS_UP = EnumSet.of(
            Property.NAME,
            Property.GIVEN_NAME,
            Property.SURNAME,
            Property.ALIAS,
            Property.BIRTH_DATE,
            Property.SEX,
            Property.MARK,
            Property.PHONE,
            Property.EMAIL,
            Property.SCREEN_NAME,
            Property.NCIC_NUMBER);

    private static final Set<Property> TRUE_OF_MANY = EnumSet.of(Property.SEX, Property.BIRTH_DATE);
    private static final List<String> WATCHED = List.of("companion", "suspect");

    private final Answers answers;
    private final Instant saidAt;
    private final @Nullable When missing;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    private IntakeRecord(Answers answers, Instant saidAt) {
        this.answers = answers;
        this.saidAt = saidAt;
        this.missing = MissingSince.of(answers).map(MissingSince::when).orElse(null);
    }

    /** @param revision 1 for the intake; a correction is a new record with the next number */
    static Record of(Answers answers, CaseNumber number, int revision, Instant saidAt) {
        var reference = revision == 1 ? number.value() : number + " revision " + revision;
        var provenance = new Provenance(SOURCE, reference, saidAt);
        var intake = new IntakeRecord(answers, saidAt);
        intake.collect();
        return Record.of(RecordKind.CASE_INTAKE, provenance, intake.mentions, intake.relations, intake.narrative());
    }

    /** The case whose record has this reference, {@code NCM-2026-0142 revision 2}. */
    static String number(String reference) {
        int end = reference.indexOf(' ');
        return end < 0 ? reference : reference.substring(0, end);
    }

    /**
     * What is known of the child, of each companion and of each suspected offender and may turn up elsewhere: standing questions. Of
     * somebody about whom there is nothing but a sex or a birth date none is asked.
     */
    static List<Question> questions(Answers answers) {
        var intake = new IntakeRecord(answers, Instant.EPOCH);
        var questions = new ArrayList<Question>();
        questions.add(question("", "child", intake.child()));
        for (var id : WATCHED)
            for (var row : answers.rows(IntakeForm.section(id)))
                questions.add(question(
                        row.substring(0, row.length() - 1),
                        IntakeForm.section(id).one() + " " + (Section.number(row) + 1),
                        intake.facts(id, row, PASSED_ON, Handling.LAW_ENFORCEMENT)));
        questions.removeIf(
                question -> question.clues().stream().allMatch(clue -> TRUE_OF_MANY.contains(clue.property())));
        return questions;
    }

    private static Question question(String key, String about, Stream<Fact> facts) {
        return new Question(
                key,
                about,
                facts.filter(fact -> TURNS_UP.contains(fact.property()))
                        .map(fact -> new Clue(fact.property(), fact.said()))
                        .toList());
    }

    private void collect() {
        mentions.add(new Mention(EntityType.PERSON, Role.CHILD, child().toList()));
        people(
                "companion",
                Role.COMPANION,
                Relation.Kind.COMPANION_OF,
                row -> facts("companion", row, PASSED_ON, Handling.LAW_ENFORCEMENT));
        var suspects = people(
                "suspect",
                Role.SUSPECT,
                Relation.Kind.SUSPECTED_OF_HARMING,
                row -> facts("suspect", row, PASSED_ON, Handling.LAW_ENFORCEMENT));
        people(GUARDIAN, Role.GUARDIAN, Relation.Kind.GUARDIAN_OF, this::guardian);
        vehicle(suspects);
        add(new Mention(EntityType.PLACE, Role.THING, place()), 0, Relation.Kind.SEEN_AT);
        add(officer(), 0, Relation.Kind.REPORTED);
    }

    private Stream<Fact> child() {
        var marks = answers.rows(IntakeForm.section("mark")).stream()
                .map(this::mark)
                .filter(said -> !said.isEmpty())
                .map(said -> fact(Property.MARK, said));
        var numbers = Stream.of(
                        numbered(Property.CASE_NUMBER, "agency.report"), numbered(Property.NCIC_NUMBER, "agency.ncic"))
                .flatMap(fact -> fact);
        var where = facts(answers.scene(), answers.scene() + ".", BY_AGENCY, Handling.LAW_ENFORCEMENT)
                .filter(fact -> fact.property() != Property.PLACE)
                .map(fact -> fact.happened(missing));
        return Stream.of(child("child."), marks, where, numbers, orders(), caution())
                .flatMap(fact -> fact);
    }

    /** An age was true when the child went missing or was found, not when somebody typed it. */
    private Stream<Fact> child(String prefix) {
        return facts("child", prefix, BY_AGENCY, Handling.LAW_ENFORCEMENT)
                .map(fact -> fact.property() == Property.AGE ? aged(fact) : fact);
    }

    private Fact aged(Fact age) {
        return answers.isUnidentified() ? estimated(age) : age.happened(missing);
    }

    /**
     * The engine reads an age as of the day it was told, and a child may have been found years before: so it is told how old the child
     * would be now. Of one who has died the estimate is of the day of death; when that isn't known nobody's birth follows from it, and
     * it links nothing.
     */
    private Fact estimated(Fact age) {
        boolean living = answers.text("found.condition").equals("LIVING");
        var day = living ? MissingSince.of(answers).map(MissingSince::day) : Readings.date(answers.text("found.died"));
        var ages = Readings.ages(age.said());
        if (day.isEmpty() || ages.isEmpty())
            return fact(Property.DESCRIPTION, "estimated age " + (living ? "" : "at death ") + age.said());
        int since = Period.between(day.get(), LocalDate.ofInstant(saidAt, ZoneOffset.UTC))
                .getYears();
        if (since <= 0) return age.happened(missing);
        var now = (ages.get().youngest() + since) + "-" + (ages.get().oldest() + since + 1);
        return new Fact(Property.AGE, now, null, age.grade(), age.handling());
    }

    private String mark(String prefix) {
        return String.join(
                        " ",
                        answers.text(prefix + "kind"),
                        answers.text(prefix + "part").toUpperCase(Locale.ROOT),
                        answers.text(prefix + "words"))
                .strip();
    }

    private Stream<Fact> numbered(Property property, String name) {
        return answers.has(name) ? Stream.of(fact(property, answers.text(name))) : Stream.empty();
    }

    private Stream<Fact> orders() {
        var kind = answers.text("order.kind");
        var words = String.join(" ", Codes.ORDER.words(kind), answers.text("order.court"), answers.text("order.words"))
                .strip();
        if (kind.equals("NONE") || words.isEmpty()) return Stream.empty();
        return Stream.of(fact(Property.OTHER, words).handled(Handling.INTERNAL));
    }

    private Stream<Fact> caution() {
        boolean unsafe = answers.rows(IntakeForm.section(GUARDIAN)).stream().anyMatch(this::isUnsafe);
        return unsafe ? Stream.of(fact(Property.CAUTION, caution(agency()))) : Stream.empty();
    }

    private boolean isUnsafe(String guardian) {
        return answers.has(guardian + "unsafe");
    }

    /** Who reads it may be anywhere, and may hold the number of the very person the child fled from. */
    private static String caution(String agency) {
        return "Safe contact: somebody close to this child is not safe to contact. Call and write to nobody of the family or household"
                + " before you have spoken with " + agency + ".";
    }

    private String agency() {
        return Stream.of(answers.text("agency.name"), answers.text("agency.officer"), answers.text("agency.phones"))
                .filter(said -> !said.isEmpty())
                .map(said -> said.replace('\n', ' '))
                .collect(Collectors.joining(", "));
    }

    /** A guardian's facts and, before them all, that this is not somebody to call. */
    private Stream<Fact> guardian(String row) {
        var safely = answers.text(row + "safely");
        var caution = isUnsafe(row)
                ? Stream.of(fact(Property.CAUTION, "Not safe to contact. Instead: " + safely)
                        .handled(Handling.INTERNAL))
                : Stream.<Fact>empty();
        return Stream.concat(caution, facts(GUARDIAN, row, BY_AGENCY, Handling.INTERNAL));
    }

    /** Adds each row that says anything, and returns the ordinals. */
    private List<Integer> people(
            String section, Role role, Relation.Kind kind, Function<String, Stream<Fact>> factsOfRow) {
        return answers.rows(IntakeForm.section(section)).stream()
                .map(row -> factsOfRow.apply(row).toList())
                .filter(facts -> !facts.isEmpty())
                .map(facts -> add(new Mention(EntityType.PERSON, role, facts), 0, kind))
                .toList();
    }

    /** A vehicle is the one suspect's when there is just one; with none or several it is only near the child. */
    private void vehicle(List<Integer> suspects) {
        var facts = new ArrayList<>(facts("vehicle", "vehicle.", PASSED_ON, Handling.LAW_ENFORCEMENT)
                .toList());
        if (answers.has("vehicle.color"))
            facts.add(fact(Property.DESCRIPTION, Codes.COLOR.words(answers.text("vehicle.color")))
                    .graded(PASSED_ON));
        if (facts.isEmpty()) return;
        int vehicle = mentions.size();
        mentions.add(new Mention(EntityType.VEHICLE, Role.THING, facts));
        relations.add(
                suspects.size() == 1
                        ? new Relation(suspects.getFirst(), vehicle, Relation.Kind.USES)
                        : new Relation(0, vehicle, Relation.Kind.ASSOCIATED_WITH));
    }

    private List<Fact> place() {
        var where = Stream.of("place", "city", "state", "zip")
                .map(name -> answers.atScene(name))
                .filter(text -> !text.isEmpty())
                .toList();
        if (where.isEmpty()) return List.of();
        return List.of(fact(Property.PLACE, String.join(", ", where)).happened(missing));
    }

    private Mention officer() {
        var facts =
                facts("agency", "agency.", BY_AGENCY, Handling.LAW_ENFORCEMENT).toList();
        return new Mention(EntityType.PERSON, Role.OFFICER, answers.has("agency.officer") ? facts : List.of());
    }

    /** Adds a mention that says something; the relation leads from it to another, but a person is SEEN_AT a place. */
    private int add(Mention mention, int other, Relation.Kind kind) {
        int ordinal = mentions.size();
        if (mention.facts().isEmpty()) return ordinal;
        mentions.add(mention);
        relations.add(
                kind == Relation.Kind.SEEN_AT
                        ? new Relation(other, ordinal, kind)
                        : new Relation(ordinal, other, kind));
        return ordinal;
    }

    private Stream<Fact> facts(String section, String prefix, Grade grade, Handling handling) {
        return IntakeForm.section(section).fields().stream()
                .filter(field -> field.property() != null)
                .flatMap(field -> values(field, prefix + field.name())
                        .map(said -> new Fact(property(field), said, null, grade, handling)));
    }

    private static Property property(Field field) {
        return java.util.Objects.requireNonNull(field.property());
    }

    private Stream<String> values(Field field, String name) {
        if (field.several()) return answers.several(name).stream();
        return answers.has(name) ? Stream.of(answers.text(name)) : Stream.empty();
    }

    private static Fact fact(Property property, String said) {
        return new Fact(property, said, null, BY_AGENCY, Handling.LAW_ENFORCEMENT);
    }

    private String narrative() {
        return answers.atScene("circumstances");
    }
}
