package org.homeward.clearinghouse.cli.simulation;

import java.util.Locale;

/** Latin names in other alphabets, letter by letter: good enough to be read back, as clerks do it. */
enum Scripts {
    CYRILLIC(
            "shch щ sh ш ch ч zh ж kh х ts ц yu ю ya я a а b б c к d д e е f ф g г h х i и j й k к l л m м n н o о p п "
                    + "q к r р s с t т u у v в w в x кс y й z з"),
    GREEK(
            "th θ ch χ ph φ ps ψ a α b μπ c κ d ντ e ε f φ g γ h χ i ι j ζ k κ l λ m μ n ν o ο p π q κ r ρ s σ t τ u ου v β "
                    + "w ου x ξ y υ z ζ");

    private final String[] letters;

    Scripts(String letters) {
        this.letters = letters.split(" ");
    }

    /** The name with a capital letter first. */
    String write(String name) {
        var text = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < letters.length; i += 2) text = text.replace(letters[i], letters[i + 1]);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
