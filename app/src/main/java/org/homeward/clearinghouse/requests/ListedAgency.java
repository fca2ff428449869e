package org.homeward.clearinghouse.requests;

import java.util.regex.Pattern;

/**
 * A law-enforcement agency as the clearinghouse's own list has it.
 *
 * @param ori nine capital letters and digits
 * @param phone the listed number a call-back goes to; empty until staff have looked it up
 */
record ListedAgency(String ori, String name, String place, String phone) {
    private static final Pattern ORI = Pattern.compile("[A-Z0-9]{9}");

    static boolean isOri(String text) {
        return ORI.matcher(text).matches();
    }
}
