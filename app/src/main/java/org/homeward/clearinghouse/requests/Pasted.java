package org.homeward.clearinghouse.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.homeward.engine.text.Phones;

/** Finds what a pasted text, a mail or a posting, asks about: phones, plain or written out, and e-mail addresses. */
final class Pasted {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,4}");

    private Pasted() {}

    static List<Asked> find(String text) {
        var found = new ArrayList<Asked>();
        for (var phone : Phones.find(text)) found.add(new Asked(Asked.Kind.PHONE, phone.normal()));
        MAIL.matcher(text).results().forEach(mail -> found.add(new Asked(Asked.Kind.EMAIL, mail.group())));
        return found.stream().distinct().toList();
    }
}
