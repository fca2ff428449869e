package org.homeward.clearinghouse.requests;

import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;

/** {@code RFI-2026-0001}: the year it came in, and its place in that year. */
record RequestNumber(String value) {
    private static final Pattern FORM = Pattern.compile("RFI-\\d{4}-\\d{4,8}");

    public RequestNumber {
        if (!FORM.matcher(value).matches()) throw new NotFound("There is no request of that number.");
    }

    static RequestNumber of(int year, int place) {
        return new RequestNumber("RFI-%04d-%04d".formatted(year, place));
    }

    Ref ref() {
        return new Ref(Ref.Kind.REQUEST, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
