package org.homeward.clearinghouse.cybertips;

/** A provider's call can't be served; answered with this code, and nothing of the call is kept. */
final class Rejected extends RuntimeException {
    final ResponseCode code;
    final int status;
    final String description;

    Rejected(ResponseCode code, int status, String description) {
        // Without a stack trace: it is an answer, and a hostile client may ask for many.
        super(description, null, false, false);
        this.code = code;
        this.status = status;
        this.description = description;
    }
}
