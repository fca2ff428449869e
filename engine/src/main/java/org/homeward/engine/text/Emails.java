package org.homeward.engine.text;

import java.util.Set;
import org.homeward.engine.model.Property;

/**
 * E-mail addresses. The domain never tells case apart (RFC 5321, 2.3.11), and no large provider does in the local part, so all is lower
 * case. Dots and a {@code +tag} are dropped only where the provider delivers to the same mailbox without them.
 */
final class Emails {
    private static final Set<String> IGNORE_DOTS = Set.of("gmail.com", "googlemail.com");
    /** Those that ignore dots among them. */
    private static final Set<String> IGNORE_TAGS = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "icloud.com",
            "me.com",
            "fastmail.com",
            "proton.me",
            "protonmail.com");

    private Emails() {}

    static NormalValue read(String said) {
        var exact = plain(said);
        return new NormalValue(Property.EMAIL, said, exact, mailbox(exact));
    }

    /** Undoes {@code name (at) example [dot] org}. */
    private static String plain(String said) {
        var text = Latin.fold(said);
        int open = text.indexOf('<');
        int close = text.indexOf('>', open);
        // Jane Doe <jane@example.org>, as mail programs write it.
        if (open >= 0 && close > open && text.substring(open, close).indexOf('@') > 0)
            text = text.substring(open + 1, close);
        if (text.startsWith("mailto:")) text = text.substring(7);
        if (text.indexOf('@') < 0) text = bare(text).replace(" at ", "@").replace(" dot ", ".");
        else if (text.indexOf(' ') >= 0) text = bare(text).replace(" dot ", ".");
        return text.replace(" ", "");
    }

    private static String bare(String text) {
        return text.replace('(', ' ')
                .replace(')', ' ')
                .replace('[', ' ')
                .replace(']', ' ')
                .replace('{', ' ')
                .replace('}', ' ')
                .replaceAll(" {2,}", " ");
    }

    private static String mailbox(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) return address;
        var domain = address.substring(at + 1);
        if (!IGNORE_TAGS.contains(domain)) return address;
        var local = address.substring(0, at);
        int plus = local.indexOf('+');
        if (plus > 0) local = local.substring(0, plus);
        if (IGNORE_DOTS.contains(domain)) local = local.replace(".", "");
        return local + "@" + (domain.equals("googlemail.com") ? "gmail.com" : domain);
    }
}
