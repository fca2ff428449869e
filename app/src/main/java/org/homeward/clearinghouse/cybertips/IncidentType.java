package org.homeward.clearinghouse.cybertips;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a report is about. The wire keeps the interface's words, which are those of the law; pages say it in the words of the field.
 */
enum IncidentType {
    ABUSE_MATERIAL("Child Pornography (possession, manufacture, and distribution)", "Child sexual abuse material"),
    TRAFFICKING("Child Sex Trafficking", "Child sex trafficking"),
    TOURISM("Child Sex Tourism", "Travelling to abuse a child"),
    MOLESTATION("Child Sexual Molestation", "Sexual abuse of a child, offline"),
    DOMAIN_NAME("Misleading Domain Name", "Misleading domain name"),
    WORDS_OR_IMAGES("Misleading Words or Digital Images on the Internet", "Misleading words or images"),
    ENTICEMENT("Online Enticement of Children for Sexual Acts", "Online enticement of a child"),
    OBSCENE_MATERIAL("Unsolicited Obscene Material Sent to a Child", "Obscene material sent to a child");

    private final String wire;
    private final String words;

    IncidentType(String wire, String words) {
        this.wire = wire;
        this.words = words;
    }

    String wire() {
        return wire;
    }

    public String words() {
        return words;
    }

    static Optional<IncidentType> find(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }

    /** The legal value that needs the fewest letters changed to be the one given: a client may be one letter off for years. */
    static IncidentType nearest(String wire) {
        var given = wire.length() > 200 ? wire.substring(0, 200) : wire;
        return Arrays.stream(values())
                .min(Comparator.comparingInt(type -> distance(given, type.wire)))
                .orElseThrow();
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
