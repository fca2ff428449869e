package org.homeward.clearinghouse.desk;

import java.util.List;

/**
 * A large operation booked in advance.
 *
 * @param number 0 while it isn't kept
 * @param agencies who takes part, a line each
 * @param contacts whom to call there, a line each
 * @param things numbers of its cases and requests
 * @param staff user names of those who answer for it after hours
 * @param cancelled true once it does not take place
 */
record Operation(
        long number,
        String name,
        String place,
        List<String> agencies,
        List<String> contacts,
        Span span,
        List<String> things,
        List<String> staff,
        String bookedBy,
        boolean cancelled) {
    Operation {
        agencies = List.copyOf(agencies);
        contacts = List.copyOf(contacts);
        things = List.copyOf(things);
        staff = List.copyOf(staff);
    }

    /** Where one of its things is shown. */
    public String url(String thing) {
        return (thing.startsWith("RFI-") ? "/requests/" : "/cases/") + thing;
    }
}
