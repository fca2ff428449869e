package org.homeward.clearinghouse.cybertips;

/**
 * The application status of an answer. Numbers and meanings are the interface's and never change: clients keep them for years and ask
 * {@code /retract} after a crash what had become of a report.
 */
enum ResponseCode {
    SUCCESS(0, 200, "Success"),
    SERVER_ERROR(1000, 500, "Server error"),
    RESOURCE_NOT_FOUND(1210, 404, "Resource not found"),
    AUTHENTICATION_REQUIRED(2000, 401, "Authentication required"),
    NOT_AUTHORIZED(3000, 403, "Not authorized to perform this action"),
    INVALID_REQUEST(4000, 400, "Invalid request"),
    VALIDATION_FAILED(4100, 400, "Validation failed"),
    MALFORMED_XML(4110, 400, "Malformed XML submittal"),
    MALFORMED_FILE(4200, 400, "Malformed file submittal"),
    NO_SUCH_REPORT(5001, 404, "Report does not exist"),
    NO_SUCH_FILE(5002, 404, "File does not exist"),
    ALREADY_RETRACTED(5101, 409, "Report already retracted"),
    ALREADY_FINISHED(5102, 409, "Report already finished");

    final int number;
    /** The HTTP status it goes out with, unless a more exact one is known. */
    final int status;

    final String words;

    ResponseCode(int number, int status, String words) {
        this.number = number;
        this.status = status;
        this.words = words;
    }

    Rejected because(String why) {
        return new Rejected(this, status, words + ": " + why);
    }

    /** A refusal of this kind that HTTP has a status of its own for. */
    Rejected because(String why, int exactStatus) {
        return new Rejected(this, exactStatus, words + ": " + why);
    }

    Rejected plainly() {
        return new Rejected(this, status, words);
    }
}
