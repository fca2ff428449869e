package org.homeward.clearinghouse.posters;

import org.jspecify.annotations.Nullable;

/** The ages a search by age finds a child by: {@code 15} is one, {@code 14-16} are three; both null for an unknown one. */
record Ages(@Nullable Integer youngest, @Nullable Integer oldest) {
    static Ages of(String age) {
        if (!age.matches("\\d{1,3}(\\D+\\d{1,3})?")) return new Ages(null, null);
        var years = age.split("\\D+");
        int first = Integer.parseInt(years[0]);
        int last = Integer.parseInt(years[years.length - 1]);
        return new Ages(Math.min(first, last), Math.max(first, last));
    }
}
