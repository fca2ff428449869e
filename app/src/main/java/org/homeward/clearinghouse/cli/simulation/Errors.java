package org.homeward.clearinghouse.cli.simulation;

import java.time.LocalDate;
import java.util.List;

/** The ways in which a record says something wrongly, or so that no machine should read it. Each call draws anew. */
sealed interface Errors permits TypingErrors, ScanningErrors {
    /** A word or two, a name or a street, as it ends up in the record. */
    String text(String text);

    /** A house number or ZIP code. */
    String number(String digits);

    /** The name, or one of those its bearer goes by. */
    String called(List<String> given);

    /** Name in another script; empty when it stays in Latin letters, as nearly all do. */
    String script(String given, String surname);

    String date(LocalDate date);

    /** @param digits ten, 555-01 in the middle: whatever happens to them, they stay a number of nobody's */
    String phone(String digits);

    /** As adverts write a number to get past a filter. */
    String obfuscated(String digits);

    /** @param plate the state, a space, three letters and four digits */
    String plate(String plate);

    String handle(String screenName);

    /** Whatever happens to it, it stays in the domain it is in. */
    String email(String address);
}
