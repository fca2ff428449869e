package org.homeward.clearinghouse.access;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody can be called out while the desk is closed.
 *
 * @param mail address; empty when none is known
 * @param mobile {@code +} and digits; empty when none is known
 */
public record Reach(String mail, String mobile) {
    private static final int LONGEST_MAIL = 254;

    /** Reads what a form holds. Throws {@link Conflict} that names the field and the remedy. */
    public static Reach typed(@Nullable String mail, @Nullable String mobile) {
        return new Reach(mail(mail == null ? "" : mail.strip()), mobile(mobile == null ? "" : mobile.strip()));
    }

    public boolean isNone() {
        return mail.isEmpty() && mobile.isEmpty();
    }

    private static String mail(String typed) {
        if (typed.isEmpty()) return "";
        try {
            // Without a display name: what is kept is put into a header later.
            var address = new InternetAddress(typed, true);
            if (address.getAddress().equals(typed) && typed.contains("@") && typed.length() <= LONGEST_MAIL)
                return typed;
        } catch (AddressException e) {
            // Said below, in words of the form.
        }
        throw new Conflict("E-mail: enter one address, as t.lind@example.org.");
    }

    private static String mobile(String typed) {
        if (typed.isEmpty()) return "";
        var digits = typed.replaceAll("[\\s().-]", "");
        if (digits.matches("\\d{10}")) return "+1" + digits;
        if (digits.matches("1\\d{10}")) return "+" + digits;
        if (digits.matches("\\+[1-9]\\d{7,14}")) return digits;
        throw new Conflict("Mobile: enter the number with its area code, as 202 555 0142, or with + and the country.");
    }
}
