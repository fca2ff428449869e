package org.homeward.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value one edit away, and the key it would have as a term. */
class VariantsTests {
    @ParameterizedTest
    @CsvSource({
        "PHONE, +12025550142, 0123456789",
        "PHONE, 1122, 0123456789",
        "NAME_TOKEN, brandywine, abcdefghijklmnopqrstuvwxyz",
        "NAME_TOKEN, aaa, abcdefghijklmnopqrstuvwxyz",
        "PLATE, KXV55, ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "EMAIL, anna.lee77@example.org, abcdefghijklmnopqrstuvwxyz0123456789._-@"
    })
    void areAllThatOneEditComesTo(Field field, String value, String alphabet) {
        var variants = new Variants(new Term(field, value));

        var values = new HashSet<String>();
        for (int place = 0; place < variants.size(); place++) {
            assertThat(variants.key(place)).isEqualTo(new Term(field, variants.value(place)).key());
            values.add(variants.value(place));
        }
        assertThat(values).isEqualTo(oneEditAway(value, alphabet));
    }

    private static Set<String> oneEditAway(String value, String alphabet) {
        var all = new HashSet<String>();
        for (int i = 0; i <= value.length(); i++) {
            var head = value.substring(0, i);
            var tail = value.substring(i);
            for (char c : alphabet.toCharArray()) {
                all.add(head + c + tail);
                if (!tail.isEmpty()) all.add(head + c + tail.substring(1));
            }
            if (!tail.isEmpty()) all.add(head + tail.substring(1));
            if (tail.length() > 1) all.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
        }
        all.remove(value);
        return all;
    }
}
