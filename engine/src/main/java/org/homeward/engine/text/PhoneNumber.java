package org.homeward.engine.text;

/**
 * A phone number.
 *
 * @param normal E.164, {@code +12025550142}; or the digits alone when they can't be made one, so that a value is never lost
 * @param extension digits, empty when there is none
 */
public record PhoneNumber(String said, String normal, String extension) {
    /** False for a number too short, too long or without an area code: it still agrees with one that has the same digits. */
    public boolean isE164() {
        return normal.startsWith("+");
    }
}
