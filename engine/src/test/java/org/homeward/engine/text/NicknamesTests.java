package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicknamesTests {
    @Test
    void everyLineIsOneRootAndItsFoldedNames() throws IOException {
        var lines = lines();
        assertThat(lines).hasSizeGreaterThan(400).allMatch(line -> line.matches("[a-z]+:( [a-z]+)+"));
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(':'))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNicknameMayStandForSeveralNames() {
        assertThat(Nicknames.roots("alex")).contains("alexander", "alexandra");
        assertThat(Nicknames.roots("kitty")).contains("catherine");
    }

    @ParameterizedTest
    @CsvSource({"bill,william,will", "annie,anna,ana", "pepe,jose,joseph", "mike,michael,miguel"})
    void namesForOnePersonMeetAtARoot(String one, String other, String third) {
        assertThat(Nicknames.roots(one)).containsAnyElementsOf(Nicknames.roots(other));
        assertThat(Nicknames.roots(one)).containsAnyElementsOf(Nicknames.roots(third));
    }

    @Test
    void anUnknownNameHasNoRoot() {
        assertThat(Nicknames.roots("xqz")).isEmpty();
    }

    private static List<String> lines() throws IOException {
        try (var in = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
