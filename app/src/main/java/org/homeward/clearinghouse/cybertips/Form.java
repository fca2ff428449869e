package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;
import static org.homeward.clearinghouse.cybertips.ResponseCode.NO_SUCH_REPORT;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field {@code id}, which names the report in every form. */
final class Form {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,200}");
    private static final int LONGEST_NUMBER = 18;

    private Form() {}

    /** The number said. One that no report can have is 5001, what is no number at all 4000. */
    static long number(@Nullable String id) {
        if (id == null || !NUMBER.matcher(id.strip()).matches())
            throw INVALID_REQUEST.because("field 'id': send the reportId that /submit answered.");
        if (id.strip().length() > LONGEST_NUMBER) throw NO_SUCH_REPORT.plainly();
        return Long.parseLong(id.strip());
    }
}
