package org.homeward.engine.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;

/** Phone numbers. */
public final class Phones {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private Phones() {}

    /** Reads one number; what can't be made E.164 keeps its digits. */
    static PhoneNumber read(String said) {
        try {
            var number = LIBRARY.parse(Latin.cut(said), "US");
            if (LIBRARY.isPossibleNumber(number))
                return new PhoneNumber(
                        said, LIBRARY.format(number, PhoneNumberUtil.PhoneNumberFormat.E164), number.getExtension());
        } catch (NumberParseException e) {
            // Not a number the library knows: the digits stay.
        }
        return new PhoneNumber(said, Latin.squeeze(said), "");
    }

    /** All numbers in a text, in order. */
    public static List<PhoneNumber> find(String text) {
        return List.of();
    }
}
