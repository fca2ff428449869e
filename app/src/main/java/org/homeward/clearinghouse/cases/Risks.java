package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads risks from an intake. The signs are those that the field's guides for first responders name: an adult companion, contact made
 * online, an offer of work, money or a place to stay, running away again, tender years, need of medicine. Words are looked for in English
 * and Spanish; that none is found says nothing.
 */
final class Risks {
    private static final int ADULT = 18;
    private static final int TENDER = 12;

    private static final List<Sign> SIGNS = List.of(
            new Sign(
                    "Possible sign of trafficking",
                    "(?:promised|offered|paid|gave)\\b.{0,30}\\b(?:work|job|money|modell?ing|hotel|motel|room|phone|clothes|place to stay|ride)"
                            + "|older boyfriend|sugar dad|escort|prostitut|(?:le )?(?:ofreci[oó]|prometi[oó])\\b.{0,30}\\b(?:trabajo|dinero|casa)"),
            new Sign(
                    "Contact made online",
                    "(?:met|writ(?:es|ing|ten)|chat(?:s|ted|ting)?|talk(?:s|ed|ing)?|texting)\\b.{0,40}\\b(?:online|chat|game|app|internet|server)"
                            + "|online (?:friend|boyfriend|girlfriend)|(?:por|en) (?:internet|l[ií]nea)"),
            new Sign(
                    "Ran away before",
                    "(?:ran|run|runs|running) away (?:before|again|twice|several)|(?:second|third|fourth|fifth) time"
                            + "|(?:history of|repeated(?:ly)?) (?:runn?ing|runaway)|otra vez"),
            new Sign(
                    "Needs medicine or care",
                    "insulin|diabet|asthma|epilep|seizure|medication|medicine|pregnan|suicid|self.harm|overdose|autis|embaraz"),
            new Sign("A weapon is spoken of", "\\b(?:gun|pistol|rifle|knife|weapon|armed|pistola|cuchillo)\\b"));

    private Risks() {}

    private record Sign(String words, Pattern pattern) {
        Sign(String words, String pattern) {
            this(
                    words,
                    Pattern.compile(
                            pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL));
        }

        Optional<Risk> in(String text) {
            var found = pattern.matcher(text);
            return found.find()
                    ? Optional.of(new Risk(words, "“" + found.group().replaceAll("\\s+", " ") + "”"))
                    : Optional.empty();
        }
    }

    /** @param earlier how often the child was missing before this case */
    static List<Risk> of(Answers answers, int earlier) {
        var risks = new ArrayList<Risk>();
        tender(answers).ifPresent(risks::add);
        if (earlier > 0) risks.add(new Risk("Missing again", earlier == 1 ? "once before" : earlier + " times before"));
        adult(answers).ifPresent(risks::add);
        if (!answers.rows(IntakeForm.section("suspect")).isEmpty())
            risks.add(new Risk("A suspected offender is named", "see all that was said"));
        var text = answers.atScene("circumstances") + "\n" + answers.text("child.words");
        SIGNS.forEach(sign -> sign.in(text).ifPresent(risks::add));
        return List.copyOf(risks);
    }

    private static Optional<Risk> tender(Answers answers) {
        var age = Together.ageWhenMissing(answers);
        if (age.isEmpty() || age.getAsInt() > TENDER) return Optional.empty();
        // An age that was estimated stays as it was said.
        var said = answers.text("child.birth").isEmpty() ? answers.text("child.age") : String.valueOf(age.getAsInt());
        return Optional.of(new Risk("Tender years", said + " years old"));
    }

    private static Optional<Risk> adult(Answers answers) {
        return answers.rows(IntakeForm.section("companion")).stream()
                .filter(row -> Readings.ages(answers.text(row + "age"))
                        .filter(ages -> ages.oldest() >= ADULT)
                        .isPresent())
                .map(row -> new Risk("With an adult", answers.text(row + "name") + ", " + answers.text(row + "age")))
                .findFirst();
    }
}
