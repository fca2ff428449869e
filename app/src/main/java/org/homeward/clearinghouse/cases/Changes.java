package org.homeward.clearinghouse.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says what a correction changed, in the form's own words and order. */
final class Changes {
    private Changes() {}

    static List<String> between(Answers before, Answers after) {
        var changes = new ArrayList<String>();
        for (var section : IntakeForm.SECTIONS)
            for (var prefix : rows(section, before, after))
                for (var field : section.fields())
                    if (!before.text(prefix + field.name()).equals(after.text(prefix + field.name())))
                        changes.add(section.place(prefix, field) + ": "
                                + said(before.text(prefix + field.name())) + " → "
                                + said(after.text(prefix + field.name())));
        return changes;
    }

    private static Iterable<String> rows(Section section, Answers before, Answers after) {
        var rows = new TreeSet<>(before.rows(section));
        rows.addAll(after.rows(section));
        return rows;
    }

    private static String said(String text) {
        return text.isEmpty() ? "nothing" : "\"" + text.replace('\n', ' ') + "\"";
    }
}
