package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.model.RecordId;

/**
 * A missing-child case as it stands.
 *
 * @param revision 1 for the intake, one more for each correction
 * @param record what the engine knows of this revision
 * @param owner user name of whoever opened it, who is told of what turns up
 */
record CaseFile(
        CaseNumber number,
        Status status,
        int revision,
        Answers answers,
        RecordId record,
        Instant openedAt,
        String owner) {

    public String child() {
        return childOf(answers);
    }

    static String childOf(Answers answers) {
        var name = Stream.of("child.given", "child.surname")
                .map(answers::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) return name;
        if (answers.isUnidentified()) return unnamed(answers);
        return answers.several("child.aliases").stream().findFirst().orElse("Name not known");
    }

    /** {@code Unidentified child (Elko, NV)}: what others call it is no finding of who it is, so it is not called that here. */
    private static String unnamed(Answers answers) {
        var where = Stream.of("city", "state")
                .map(answers::atScene)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "Unidentified child" + (where.isEmpty() ? "" : " (" + where + ")");
    }

    /** Everything the child may be looked for by name. */
    static String searchable(Answers answers) {
        return childOf(answers) + " " + answers.text("child.aliases").replace('\n', ' ');
    }

    /** The guardians and other contacts, those who must not be contacted too. */
    public List<Contact> contacts() {
        return answers.rows(IntakeForm.section("guardian")).stream()
                .map(row -> Contact.of(answers, row))
                .filter(contact -> !contact.isEmpty())
                .toList();
    }
}
