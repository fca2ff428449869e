package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.clearinghouse.cases.Check.Circumstances;
import org.homeward.clearinghouse.cases.Check.Finding;
import org.homeward.clearinghouse.cases.Problem.Weight;

/** Everything there is to say about an intake before it is saved, in the order of the page. */
record Review(List<Problem> problems) {
    static final Review NONE = new Review(List.of());

    Review {
        problems = List.copyOf(problems);
    }

    static Review of(Answers answers, Circumstances around) {
        var problems = new ArrayList<Problem>();
        for (var section : IntakeForm.sections(answers))
            for (var prefix : answers.rows(section))
                for (var field : section.fields())
                    impossibleAlone(findings(section, prefix, field, answers, around)
                                    .map(finding -> problem(section, prefix, field, finding, answers))
                                    .toList())
                            .forEach(problems::add);
        return new Review(problems);
    }

    /** What can't be is not asked about as well. */
    private static Stream<Problem> impossibleAlone(List<Problem> problems) {
        boolean impossible = problems.stream().anyMatch(problem -> problem.weight() == Weight.REFUSED);
        return problems.stream().filter(problem -> !impossible || problem.weight() == Weight.REFUSED);
    }

    private static Stream<Finding> findings(
            Section section, String prefix, Field field, Answers answers, Circumstances around) {
        var name = prefix + field.name();
        var values = field.several()
                ? answers.several(name)
                : Stream.of(answers.text(name)).filter(said -> !said.isEmpty()).toList();
        var alone = values.stream()
                .flatMap(said -> field.checks().stream().flatMap(check -> check.look(said, around).stream()));
        var together = Together.RULES.stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> rule.rule().look(answers, around).stream());
        return Stream.of(needed(field, values), alone, together, contactedSafely(section, prefix, field, answers))
                .flatMap(found -> found);
    }

    private static Stream<Finding> needed(Field field, List<String> values) {
        return field.required() && values.isEmpty()
                ? Stream.of(new Finding(Weight.REFUSED, "is needed. Enter what is known now; it can be corrected."))
                : Stream.empty();
    }

    /** A person who must not be contacted is of no use without a way to reach the family. */
    private static Stream<Finding> contactedSafely(Section section, String prefix, Field field, Answers answers) {
        boolean told = !answers.has(prefix + "unsafe") || answers.has(prefix + "safely");
        if (told || !section.id().equals("guardian") || !field.name().equals("safely")) return Stream.empty();
        return Stream.of(new Finding(
                Weight.REFUSED,
                "is needed, since contact is marked as not safe. \"Only through the agency\" will do."));
    }

    private static Problem problem(Section section, String prefix, Field field, Finding found, Answers answers) {
        var name = prefix + field.name();
        var answered = found.weight() == Weight.ASKED && answers.isSure(name, found.words());
        return new Problem(name, section.place(prefix, field), found.weight(), found.words(), answered);
    }

    boolean maySave() {
        return problems.stream().noneMatch(Problem::stops);
    }

    /** What stops the save, for the summary at the top. */
    List<Problem> stopping() {
        return problems.stream().filter(Problem::stops).toList();
    }

    List<Problem> of(String name) {
        return problems.stream().filter(problem -> problem.name().equals(name)).toList();
    }
}
