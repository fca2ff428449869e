package org.homeward.engine.text;

import java.util.Map;
import java.util.Set;

/** States and territories of the US by their two letters (USPS Publication 28, appendix B). */
final class States {
    private static final Map<String, String> BY_NAME = Streets.table(
            "al alabama; ak alaska; az arizona; ar arkansas; ca california; co colorado; ct connecticut; de delaware; fl florida; ga georgia;"
                    + " hi hawaii; id idaho; il illinois; in indiana; ia iowa; ks kansas; ky kentucky; la louisiana; me maine; md maryland;"
                    + " ma massachusetts; mi michigan; mn minnesota; ms mississippi; mo missouri; mt montana; ne nebraska; nv nevada;"
                    + " nh newhampshire; nj newjersey; nm newmexico; ny newyork; nc northcarolina; nd northdakota; oh ohio; ok oklahoma;"
                    + " or oregon; pa pennsylvania; ri rhodeisland; sc southcarolina; sd southdakota; tn tennessee; tx texas; ut utah;"
                    + " vt vermont; va virginia; wa washington; wv westvirginia; wi wisconsin; wy wyoming; dc districtofcolumbia;"
                    + " pr puertorico; gu guam; vi virginislands");
    private static final Set<String> CODES = Set.copyOf(BY_NAME.values());

    private States() {}

    /** Two letters in lower case for a state of the US, the folded words for anything else. */
    static String code(String said) {
        var words = Latin.words(said);
        if (words.size() == 1) return BY_NAME.getOrDefault(words.getFirst(), words.getFirst());
        return BY_NAME.getOrDefault(String.join("", words), String.join(" ", words));
    }

    static boolean isCode(String word) {
        return CODES.contains(word);
    }

    /** The code of the name, or the empty string. */
    static String find(String name) {
        return BY_NAME.getOrDefault(name, "");
    }
}
