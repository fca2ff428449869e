package org.homeward.clearinghouse.cases;

import java.util.List;

/**
 * A guardian or other person of a case.
 *
 * @param language they speak when it is not English; else empty
 * @param unsafe the child may have fled from this person: no notice goes to them
 * @param safely whom to contact instead, or when and how
 */
public record Contact(
        String name,
        String relation,
        List<String> phones,
        List<String> emails,
        String address,
        String language,
        boolean unsafe,
        String safely) {
    public Contact {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    static Contact of(Answers answers, String row) {
        return new Contact(
                answers.text(row + "name"),
                answers.text(row + "relation"),
                answers.several(row + "phones"),
                answers.several(row + "emails"),
                answers.text(row + "address"),
                answers.text(row + "language"),
                answers.has(row + "unsafe"),
                answers.text(row + "safely"));
    }

    boolean isEmpty() {
        return !unsafe
                && (name + relation + address + language + safely).isEmpty()
                && phones.isEmpty()
                && emails.isEmpty();
    }
}
