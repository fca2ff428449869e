package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.desk.EasternField;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What was typed into the form for a new request, kept as typed, with what is wrong beside the field it is wrong in. */
final class RequestForm {
    private static final int ROWS = 4;
    private static final int MOST_ROWS = 60;
    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 8000;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s.]{2,24}");

    private final MultiValueMap<String, String> typed;
    private final List<Row> rows;
    private final UUID id;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** A row of the question: what kind, and what was typed. */
    record Row(String kind, String said) {
        boolean isBlank() {
            return said.isBlank();
        }
    }

    RequestForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
        this.rows = rows(typed);
        this.id = id(value("form"));
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** Of this form, wherever it is shown again; of a form without one, a new one. */
    public UUID id() {
        return id;
    }

    private static UUID id(String said) {
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    public List<Row> rows() {
        return rows;
    }

    public Map<String, String> errors() {
        return errors;
    }

    /** Adds what a pasted text holds, and nothing that is there already. */
    void take(List<Asked> found) {
        for (var item : found) {
            var row = new Row(item.kind().name(), item.said());
            if (!rows.contains(row)) rows.add(rows.size() - blankAtEnd(), row);
        }
    }

    void addRows() {
        for (int i = 0; i < ROWS && rows.size() < MOST_ROWS; i++) rows.add(new Row(Asked.Kind.NAME.name(), ""));
    }

    /** The request, or null with {@link #errors()} filled. {@code listed} says whether an ORI is on the clearinghouse's list. */
    @Nullable
    NewRequest check(java.util.function.Predicate<String> listed) {
        var ori = value("ori").toUpperCase(Locale.ROOT);
        if (!ListedAgency.isOri(ori)) errors.put("ori", "The ORI has nine letters and digits, like NV0160100.");
        else if (!listed.test(ori) && value("agency").isBlank())
            errors.put("agency", "This ORI is not on our list yet: enter the agency's name.");
        required("name", "Enter the name of the person who asks.");
        if (!value("email").isEmpty() && !MAIL.matcher(value("email")).matches())
            errors.put("email", "Enter an e-mail address like name@example.org, or leave it empty.");
        required("purpose", "Say what the information is for: the offence, and that it is a criminal investigation.");
        for (var field : List.of("agency", "name", "phone", "email", "case"))
            if (value(field).length() > LONGEST) errors.put(field, "At most " + LONGEST + " characters.");
        if (value("purpose").length() > LONGEST_TEXT) errors.put("purpose", "At most " + LONGEST_TEXT + " characters.");
        var urgency = urgency();
        var due = due();
        var asked = asked();
        if (!errors.isEmpty()) return null;
        var person = new NewRequest.Person(ori, value("agency"), value("name"), value("phone"), value("email"));
        return new NewRequest(person, value("case"), urgency, due, value("purpose"), asked);
    }

    private void required(String field, String remedy) {
        if (value(field).isBlank()) errors.put(field, remedy);
    }

    private Urgency urgency() {
        for (var urgency : Urgency.values()) if (urgency.name().equals(value("urgency"))) return urgency;
        errors.put("urgency", "Choose how urgent it is.");
        return Urgency.ROUTINE;
    }

    private @Nullable Instant due() {
        if (value("due").isEmpty()) return null;
        try {
            return EasternField.read(
                    value("due"), "Enter a date and a time, or leave it empty for the usual deadline.");
        } catch (Conflict none) {
            errors.put("due", String.valueOf(none.getMessage()));
            return null;
        }
    }

    private List<Asked> asked() {
        var asked = new ArrayList<Asked>();
        for (var row : rows) if (!row.isBlank()) asked(row, asked);
        if (asked.isEmpty() && !errors.containsKey("asked"))
            errors.put("asked", "Enter at least one thing to search for.");
        return asked;
    }

    private void asked(Row row, List<Asked> asked) {
        var kind = kind(row.kind());
        if (kind == null) errors.put("asked", "Choose what kind of thing each row is.");
        else if (row.said().length() > (kind == Asked.Kind.POSTING_TEXT ? LONGEST_TEXT : LONGEST))
            errors.put("asked", kind.words() + " is too long: put a long text in a row of the kind Text of a posting.");
        else asked.add(new Asked(kind, row.said()));
    }

    private static Asked.@Nullable Kind kind(String name) {
        for (var kind : Asked.Kind.values()) if (kind.name().equals(name)) return kind;
        return null;
    }

    private int blankAtEnd() {
        int blank = 0;
        while (blank < rows.size() && rows.get(rows.size() - 1 - blank).isBlank()) blank++;
        return blank;
    }

    private static List<Row> rows(MultiValueMap<String, String> typed) {
        var kinds = typed.getOrDefault("kind", List.of());
        var said = typed.getOrDefault("said", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(MOST_ROWS, Math.min(kinds.size(), said.size())); i++)
            rows.add(new Row(kinds.get(i), said.get(i).strip()));
        if (rows.isEmpty())
            for (var kind : List.of(Asked.Kind.NAME, Asked.Kind.ALIAS, Asked.Kind.PHONE, Asked.Kind.MARK))
                rows.add(new Row(kind.name(), ""));
        return rows;
    }
}
