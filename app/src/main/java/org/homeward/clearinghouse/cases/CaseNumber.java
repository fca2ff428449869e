package org.homeward.clearinghouse.cases;

import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;

/** {@code NCM-2026-0142}: the year the case was opened and its place in that year. Numbers may have gaps. */
public record CaseNumber(String value) {
    private static final Pattern FORM = Pattern.compile("NCM-\\d{4}-\\d{4,7}");

    /** Throws {@link NotFound} on what can't be a case number: there is no such case. */
    public CaseNumber {
        if (!FORM.matcher(value).matches()) throw new NotFound("There is no case of that number.");
    }

    static CaseNumber of(int year, int place) {
        return new CaseNumber("NCM-%04d-%04d".formatted(year, place));
    }

    /** How the audit trail and other modules name the case. */
    public Ref ref() {
        return new Ref(Ref.Kind.CASE, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
