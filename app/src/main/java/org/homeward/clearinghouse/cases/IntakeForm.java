package org.homeward.clearinghouse.cases;

import static org.homeward.clearinghouse.cases.Field.check;
import static org.homeward.clearinghouse.cases.Field.choice;
import static org.homeward.clearinghouse.cases.Field.line;
import static org.homeward.clearinghouse.cases.Field.suggest;
import static org.homeward.clearinghouse.cases.Field.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.model.Property;

/**
 * The intake as a table: every question, in the order of the page. The page, the checks, the corrections' list of changes and the
 * engine's facts are all read from here, so a new question is one line.
 */
final class IntakeForm {
    private static final Pattern NAME = Pattern.compile("([a-z]+)(?:\\.(\\d{1,2}))?\\.([a-z]+)");

    private static final Section CHILD = new Section(
            "child",
            "The child",
            "child",
            "Birth date or age: an estimate like 14-16 will do.",
            false,
            List.of(
                    line("given", "Given names").says(Property.GIVEN_NAME),
                    line("surname", "Surname").says(Property.SURNAME),
                    line("aliases", "Nicknames and aliases").each().says(Property.ALIAS),
                    line("birth", "Birth date")
                            .hint("Month/day/year")
                            .checked(Check.birthDate())
                            .says(Property.BIRTH_DATE),
                    line("age", "Age").hint("15, or 14-16").checked(Check.age()).says(Property.AGE),
                    choice("sex", "Sex", Codes.SEX.words()).says(Property.SEX),
                    choice("race", "Race", Codes.RACE.words()).says(Property.RACE),
                    line("height", "Height")
                            .hint("5'2\" or 502 or 157 cm")
                            .checked(Check.height())
                            .says(Property.HEIGHT),
                    line("weight", "Weight")
                            .hint("Pounds, or 48 kg")
                            .checked(Check.weight())
                            .says(Property.WEIGHT),
                    choice("eyes", "Eyes", Codes.EYES.words()).says(Property.EYES),
                    choice("hair", "Hair", Codes.HAIR.words()).says(Property.HAIR),
                    line("phones", "Phones").each().checked(Check.phone()).says(Property.PHONE),
                    line("emails", "E-mails").each().checked(Check.email()).says(Property.EMAIL),
                    line("screens", "Screen names").each().says(Property.SCREEN_NAME),
                    line("address", "Home address").says(Property.ADDRESS),
                    text("words", "Clothing and anything else about the child").says(Property.DESCRIPTION)));

    private static final Section MARK = new Section(
            "mark",
            "Scars, marks and tattoos",
            "mark",
            "NCIC codes: TAT L WRS is a tattoo on the left wrist.",
            true,
            List.of(
                    choice("kind", "Kind", Codes.MARK.words()),
                    suggest("part", "Where", Codes.PART.words()).hint("L WRS"),
                    line("words", "What it looks like").hint("small rose")));

    private static final Section MISSING = new Section(
            "missing",
            "Disappearance",
            "disappearance",
            "",
            false,
            List.of(
                    choice("type", "Case type", CaseType.missing())
                            .needed()
                            .checked(Check.mustLookLike(CaseType::isOne, "Choose one of the list.")),
                    line("date", "Missing since")
                            .needed()
                            .hint("Month/day/year")
                            .checked(Check.day()),
                    line("time", "Time").hint("21:40 or 9:40 pm").checked(Check.time()),
                    choice("zone", "Time zone", Codes.ZONE.words()),
                    line("zip", "ZIP").checked(Check.zip()).says(Property.ZIP),
                    line("city", "City").says(Property.CITY),
                    choice("state", "State", Codes.STATE.words()).says(Property.STATE),
                    line("county", "County"),
                    line("place", "Place").hint("Bus station, school, a street").says(Property.PLACE),
                    text("circumstances", "Circumstances")));

    private static final Section FOUND = new Section(
            "found",
            "Found",
            "finding",
            "When and where the child was found, and who has the child, or the remains, now.",
            false,
            List.of(
                    choice("condition", "Found", Codes.CONDITION.words())
                            .needed()
                            .checked(Check.mustLookLike(
                                    Codes.CONDITION.words()::containsKey, "Choose one of the list.")),
                    line("date", "Found on").needed().hint("Month/day/year").checked(Check.day()),
                    line("time", "Time").hint("21:40 or 9:40 pm").checked(Check.time()),
                    choice("zone", "Time zone", Codes.ZONE.words()),
                    line("zip", "ZIP").checked(Check.zip()).says(Property.ZIP),
                    line("city", "City").says(Property.CITY),
                    choice("state", "State", Codes.STATE.words()).says(Property.STATE),
                    line("county", "County"),
                    line("place", "Place")
                            .hint("Bus station, a street, a trail")
                            .says(Property.PLACE),
                    line("died", "Died about")
                            .hint("An estimate, month/day/year; only of a child who has died")
                            .checked(Check.day()),
                    line("holder", "Who has the child, or the remains")
                            .needed()
                            .hint("Hospital, foster care, medical examiner"),
                    line("holderphones", "Their phones").each().checked(Check.phone()),
                    text("clothing", "Clothing and belongings").says(Property.DESCRIPTION),
                    text("circumstances", "Circumstances")));

    private static final Section COMPANION = new Section(
            "companion",
            "Companions",
            "companion",
            "Who may be with the child, of any age.",
            true,
            List.of(
                    line("name", "Name").says(Property.NAME),
                    line("relation", "Relation to the child"),
                    birth(),
                    age(),
                    choice("sex", "Sex", Codes.SEX.words()).says(Property.SEX),
                    line("phones", "Phones").each().checked(Check.phone()).says(Property.PHONE),
                    line("screens", "Screen names").each().says(Property.SCREEN_NAME),
                    line("address", "Address").says(Property.ADDRESS),
                    text("words", "Anything else").says(Property.DESCRIPTION)));

    private static final Section SUSPECT = new Section(
            "suspect",
            "Suspected offenders",
            "suspected offender",
            "",
            true,
            List.of(
                    line("name", "Name").says(Property.NAME),
                    line("aliases", "Aliases").each().says(Property.ALIAS),
                    line("relation", "Relation to the child"),
                    birth(),
                    age(),
                    choice("sex", "Sex", Codes.SEX.words()).says(Property.SEX),
                    line("phones", "Phones").each().checked(Check.phone()).says(Property.PHONE),
                    line("emails", "E-mails").each().checked(Check.email()).says(Property.EMAIL),
                    line("screens", "Screen names").each().says(Property.SCREEN_NAME),
                    line("marks", "Marks and tattoos")
                            .each()
                            .hint("TAT NECK crown; several: ; between")
                            .says(Property.MARK),
                    line("address", "Address").says(Property.ADDRESS),
                    text("words", "Anything else").says(Property.DESCRIPTION)));

    private static final Section VEHICLE = new Section(
            "vehicle",
            "Vehicle",
            "vehicle",
            "",
            false,
            List.of(
                    line("plate", "Plate")
                            .says(Property.PLATE)
                            .checked(Check.looksLike(
                                    plate -> plate.replaceAll("[\\s.-]", "").matches("[A-Za-z0-9*?]{1,10}"),
                                    "plates have up to ten letters and digits.")),
                    choice("state", "Plate's state", Codes.STATE.words()).says(Property.STATE),
                    line("make", "Make, model, year").says(Property.VEHICLE),
                    choice("color", "Color", Codes.COLOR.words()),
                    line("words", "Anything else").says(Property.DESCRIPTION)));

    private static final Section GUARDIAN = new Section(
            "guardian",
            "Guardians and other contacts",
            "contact",
            "The person who reports a child may be the one the child fled from.",
            true,
            List.of(
                    line("name", "Name").says(Property.NAME),
                    line("relation", "Relation to the child").hint("Mother, foster father, caseworker"),
                    line("phones", "Phones").each().checked(Check.phone()).says(Property.PHONE),
                    line("emails", "E-mails").each().checked(Check.email()).says(Property.EMAIL),
                    line("address", "Address").says(Property.ADDRESS),
                    line("language", "Language, when not English").hint("Spanish"),
                    check("unsafe", "Not safe to contact")
                            .hint("The child may have fled from this person, or a contact may endanger the child."),
                    line("safely", "How to contact safely").hint("Whom to call instead, or when and how")));

    private static final Section ORDER = new Section(
            "order",
            "Custody and protective orders",
            "order",
            "",
            false,
            List.of(
                    choice("kind", "Orders", Codes.ORDER.words()),
                    line("court", "Court and number"),
                    text("words", "Who may not do what")));

    private static final Section AGENCY = new Section(
            "agency",
            "Investigating agency",
            "agency",
            "",
            false,
            List.of(
                    line("name", "Agency").needed().says(Property.AGENCY),
                    line("ori", "ORI")
                            .says(Property.ORI)
                            .hint("NV0160100")
                            .checked(Check.mustLookLike(
                                    ori -> ori.matches("[A-Za-z]{2}[A-Za-z0-9]{7}"),
                                    "An ORI has nine letters and digits and begins with the state: NV0160100."
                                            + " Leave it empty when it isn't at hand.")),
                    line("officer", "Officer").says(Property.NAME),
                    line("phones", "Phones").each().checked(Check.phone()),
                    line("emails", "E-mails").each().checked(Check.email()),
                    line("report", "Police report number"),
                    line("ncic", "NCIC number")
                            .hint("M and nine digits")
                            .checked(Check.mustLookLike(
                                    number -> number.matches("[A-Za-z]\\d{9}"),
                                    "An NCIC number is a letter and nine digits: M260111874."
                                            + " Leave it empty until the entry is made.")),
                    line("entered", "NCIC entry date").hint("Month/day/year").checked(Check.day()),
                    line("enteredtime", "NCIC entry time")
                            .hint("21:40 or 9:40 pm")
                            .checked(Check.time())));

    /** The child section as asked of one whose name isn't known: what can be seen, under the same names. */
    private static final Section SEEN = new Section(
            "child",
            "The child",
            "child",
            "What can be seen or was said. An age range is needed; a name is not, and none is guessed.",
            false,
            List.of(
                    line("age", "Estimated age")
                            .hint("6-9")
                            .checked(Check.age())
                            .says(Property.AGE),
                    of(CHILD, "sex"),
                    of(CHILD, "race"),
                    of(CHILD, "height"),
                    of(CHILD, "weight"),
                    of(CHILD, "eyes"),
                    of(CHILD, "hair"),
                    line("aliases", "Names the child or others use")
                            .each()
                            .hint("No finding of who it is; several: put ; between")
                            .says(Property.ALIAS),
                    of(CHILD, "phones"),
                    of(CHILD, "screens"),
                    text("words", "Description").says(Property.DESCRIPTION)));

    private static final Section FOUND_WITH = new Section(
            "companion",
            "Persons found with the child",
            "companion",
            "Who was with the child or may have been, of any age.",
            true,
            COMPANION.fields());

    static final List<Section> SECTIONS =
            List.of(CHILD, MISSING, FOUND, MARK, COMPANION, SUSPECT, VEHICLE, GUARDIAN, ORDER, AGENCY);

    private static final List<Section> OF_MISSING =
            SECTIONS.stream().filter(section -> section != FOUND).toList();
    private static final List<Section> OF_UNIDENTIFIED =
            List.of(SEEN, FOUND, MARK, FOUND_WITH, SUSPECT, VEHICLE, GUARDIAN, AGENCY);

    /** What is asked of such a case, in the order of the page. */
    static List<Section> sections(Answers answers) {
        return answers.isUnidentified() ? OF_UNIDENTIFIED : OF_MISSING;
    }

    private IntakeForm() {}

    private static Field of(Section section, String name) {
        return section.find(name).orElseThrow();
    }

    private static Field birth() {
        return line("birth", "Birth date")
                .hint("Month/day/year")
                .checked(Check.birthDate())
                .says(Property.BIRTH_DATE);
    }

    private static Field age() {
        return line("age", "Age").checked(Check.age()).says(Property.AGE);
    }

    /** The section of this id. Throws {@link IllegalArgumentException} when there is none. */
    static Section section(String id) {
        return findSection(id).orElseThrow(() -> new IllegalArgumentException("no section " + id));
    }

    static Optional<Section> findSection(String id) {
        return SECTIONS.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The field an input's whole name stands for; empty when the form doesn't ask that. */
    static Optional<Field> find(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var row = parts.group(2);
        return findSection(parts.group(1))
                .filter(section -> section.repeats() == (row != null))
                .filter(section -> row == null || Integer.parseInt(row) < Section.MOST_ROWS && !row.matches("0\\d"))
                .flatMap(section -> section.find(parts.group(3)));
    }
}
