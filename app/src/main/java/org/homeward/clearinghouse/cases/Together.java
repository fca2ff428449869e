package org.homeward.clearinghouse.cases;

import static org.homeward.clearinghouse.cases.Check.ask;
import static org.homeward.clearinghouse.cases.Check.feet;
import static org.homeward.clearinghouse.cases.Check.refuse;
import static org.homeward.clearinghouse.cases.Check.remark;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.homeward.clearinghouse.cases.Check.Circumstances;
import org.homeward.clearinghouse.cases.Check.Finding;

/** Looks at what several answers say together, and puts what it finds beside one of them. */
record Together(String name, Rule rule) {
    /** Sizes from which a question is asked, by age: rounded outward from the CDC's growth charts (2000), 3rd to 97th percentile. */
    private static final List<Size> SIZES = List.of(
            new Size(0, 17, 36, 4, 40),
            new Size(2, 29, 42, 18, 50),
            new Size(5, 37, 53, 28, 90),
            new Size(9, 46, 66, 42, 170),
            new Size(13, 54, 76, 65, 280),
            new Size(16, 57, 80, 80, 350));

    static final List<Together> RULES = List.of(
            new Together("child.given", Together::someName),
            new Together("child.birth", Together::birthOrAge),
            new Together("child.birth", Together::bornBeforeMissing),
            new Together("child.age", Together::ageAgreesWithBirth),
            new Together("missing.type", Together::typeSuitsAge),
            new Together("child.age", Together::estimatedAge),
            new Together("found.time", Together::notYetMissing),
            new Together("found.date", Together::longMissing),
            new Together("found.zip", Together::zipSuitsState),
            new Together("found.state", Together::somePlace),
            new Together("found.died", Together::onlyOfTheDead),
            new Together("child.height", Together::heightSuitsAge),
            new Together("child.weight", Together::weightSuitsAge),
            new Together("missing.time", Together::notYetMissing),
            new Together("missing.date", Together::longMissing),
            new Together("missing.zip", Together::zipSuitsState),
            new Together("missing.state", Together::somePlace),
            new Together("agency.entered", Together::enteredAfterMissing));

    @FunctionalInterface
    interface Rule {
        Optional<Finding> look(Answers answers, Circumstances around);
    }

    /** From an age on: least and most inches and pounds that go without a question. */
    private record Size(int fromAge, int leastInches, int mostInches, int leastPounds, int mostPounds) {
        static Size of(int age) {
            for (int i = SIZES.size() - 1; i > 0; i--) if (SIZES.get(i).fromAge <= age) return SIZES.get(i);
            return SIZES.getFirst();
        }
    }

    /** The child's age when it went missing: from the birth date, else the oldest of the ages given. */
    static OptionalInt ageWhenMissing(Answers answers) {
        var missing = MissingSince.of(answers).map(MissingSince::day);
        var birth = Readings.date(answers.text("child.birth"));
        if (birth.isPresent() && missing.isPresent()) return OptionalInt.of(years(birth.get(), missing.get()));
        var ages = Readings.ages(answers.text("child.age"));
        return ages.isPresent() ? OptionalInt.of(ages.get().oldest()) : OptionalInt.empty();
    }

    /** Of an estimate the youngest it may be; else the age itself. */
    private static int youngest(Answers answers, int age) {
        if (Readings.date(answers.text("child.birth")).isPresent()) return age;
        return Readings.ages(answers.text("child.age"))
                .map(Readings.Ages::youngest)
                .orElse(age);
    }

    private static int years(LocalDate birth, LocalDate day) {
        return Period.between(birth, day).getYears();
    }

    private static Optional<Finding> someName(Answers answers, Circumstances around) {
        boolean named = answers.has("child.given") || answers.has("child.surname") || answers.has("child.aliases");
        return named ? Optional.empty() : refuse("a case needs a name to call the child by. A nickname will do.");
    }

    private static Optional<Finding> birthOrAge(Answers answers, Circumstances around) {
        return answers.has("child.birth") || answers.has("child.age")
                ? Optional.empty()
                : refuse("enter a birth date or an age. An estimate will do: 14-16.");
    }

    private static Optional<Finding> bornBeforeMissing(Answers answers, Circumstances around) {
        var birth = Readings.date(answers.text("child.birth"));
        var missing = MissingSince.of(answers);
        return birth.isPresent()
                        && missing.isPresent()
                        && birth.get().isAfter(missing.get().day())
                ? refuse("the child would be born after it went missing. Check both dates.")
                : Optional.empty();
    }

    private static Optional<Finding> ageAgreesWithBirth(Answers answers, Circumstances around) {
        var birth = Readings.date(answers.text("child.birth"));
        var ages = Readings.ages(answers.text("child.age"));
        if (birth.isEmpty() || ages.isEmpty()) return Optional.empty();
        var day = MissingSince.of(answers).map(MissingSince::day).orElse(around.today());
        int age = years(birth.get(), day);
        boolean agrees = age >= ages.get().youngest() - 1 && age <= ages.get().oldest() + 1;
        return agrees
                ? Optional.empty()
                : ask("by the birth date the child was " + age + ". Is it right that they differ?");
    }

    private static Optional<Finding> typeSuitsAge(Answers answers, Circumstances around) {
        var age = ageWhenMissing(answers);
        if (age.isEmpty() || !answers.has("missing.type")) return Optional.empty();
        boolean adult = answers.text("missing.type").equals(CaseType.CRITICALLY_MISSING_YOUNG_ADULT.name());
        int years = age.getAsInt();
        if (!adult && years >= 18) return ask(years + " years old: is this a critically missing young adult?");
        if (adult && years < 18) return ask(years + " years old: is this not a missing child under 18?");
        if (adult && years > 20)
            return ask(years + " years old: young adults are 18 to 20. Take the case all the same?");
        return Optional.empty();
    }

    private static Optional<Finding> estimatedAge(Answers answers, Circumstances around) {
        if (!answers.isUnidentified()) return Optional.empty();
        if (!answers.has("child.age")) return refuse("an estimated age is needed. A wide range will do: 0-17.");
        return Readings.ages(answers.text("child.age"))
                .filter(ages -> ages.youngest() > 20)
                .flatMap(ages -> ask(ages.youngest() + " years or older: is this a child or a young adult?"));
    }

    private static Optional<Finding> onlyOfTheDead(Answers answers, Circumstances around) {
        if (!answers.has("found.died")) return Optional.empty();
        if (answers.text("found.condition").equals("LIVING"))
            return refuse("the child was found living. Take the date out, or say how it was found.");
        var died = Readings.date(answers.text("found.died"));
        var found = MissingSince.of(answers);
        return died.isPresent()
                        && found.isPresent()
                        && died.get().isAfter(found.get().day())
                        && answers.text("found.condition").equals("REMAINS")
                ? refuse("the child would have died after the remains were found. Check both dates.")
                : Optional.empty();
    }

    private static Optional<Finding> heightSuitsAge(Answers answers, Circumstances around) {
        var inches = Readings.inches(answers.text("child.height"));
        var age = ageWhenMissing(answers);
        if (inches.isEmpty() || age.isEmpty()) return Optional.empty();
        boolean is =
                inches.getAsInt() >= Size.of(youngest(answers, age.getAsInt())).leastInches()
                        && inches.getAsInt() <= Size.of(age.getAsInt()).mostInches();
        return is ? Optional.empty() : ask(feet(inches.getAsInt()) + " at " + age.getAsInt() + ": is that right?");
    }

    private static Optional<Finding> weightSuitsAge(Answers answers, Circumstances around) {
        var pounds = Readings.pounds(answers.text("child.weight"));
        var age = ageWhenMissing(answers);
        if (pounds.isEmpty() || age.isEmpty()) return Optional.empty();
        boolean is =
                pounds.getAsInt() >= Size.of(youngest(answers, age.getAsInt())).leastPounds()
                        && pounds.getAsInt() <= Size.of(age.getAsInt()).mostPounds();
        return is ? Optional.empty() : ask(pounds.getAsInt() + " lb at " + age.getAsInt() + ": is that right?");
    }

    private static Optional<Finding> notYetMissing(Answers answers, Circumstances around) {
        return MissingSince.of(answers)
                .filter(since ->
                        since.from().isAfter(around.now()) && !since.day().isAfter(around.today()))
                .flatMap(since -> refuse("the child would " + (answers.isUnidentified() ? "be found" : "go missing")
                        + " in the future. Check time and time zone."));
    }

    private static Optional<Finding> longMissing(Answers answers, Circumstances around) {
        return MissingSince.of(answers)
                .filter(since -> ChronoUnit.DAYS.between(since.day(), around.today()) > 365)
                .flatMap(since -> ask((answers.isUnidentified() ? "found in " : "missing since ")
                        + since.day().getYear() + ": is this the year you mean?"));
    }

    private static Optional<Finding> zipSuitsState(Answers answers, Circumstances around) {
        var place = around.places().find(answers.atScene("zip"));
        var state = answers.atScene("state");
        if (place.isEmpty() || state.isEmpty() || place.get().state().equals(state)) return Optional.empty();
        return ask(place.get().zip() + " is " + place.get().city() + ", "
                + Codes.STATE.words(place.get().state()) + ", not " + Codes.STATE.words(state) + ". Keep both?");
    }

    private static Optional<Finding> somePlace(Answers answers, Circumstances around) {
        return !(answers.atScene("state") + answers.atScene("zip")).isEmpty()
                ? Optional.empty()
                : remark("no state and no ZIP: the case can't be found by state.");
    }

    private static Optional<Finding> enteredAfterMissing(Answers answers, Circumstances around) {
        var entered = Readings.date(answers.text("agency.entered"));
        var missing = MissingSince.of(answers);
        return entered.isPresent()
                        && missing.isPresent()
                        && entered.get().isBefore(missing.get().day())
                ? ask("entered into NCIC before the child went missing: is that right?")
                : Optional.empty();
    }
}
