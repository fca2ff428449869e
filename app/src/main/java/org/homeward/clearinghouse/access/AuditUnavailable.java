package org.homeward.clearinghouse.access;

/** The audit trail can't be written: nothing is shown and nothing is changed. Shown as 503. */
public class AuditUnavailable extends RuntimeException {
    AuditUnavailable(Throwable cause) {
        super(
                "The audit trail can't be written, so nothing is shown and nothing is changed. Tell your administrator.",
                cause);
    }
}
