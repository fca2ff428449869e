package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.When;
import org.junit.jupiter.api.Test;

class ProfileBytesTests {
    private static final Instant NOW = Instant.parse("2026-03-14T00:00:00Z");

    @Test
    void aProfileReadBackHasTheSameValues() {
        var profile = Profile.of(
                List.of(
                        Fact.of(Property.NAME, "María de la Cruz López Jr."),
                        Fact.of(Property.ALIAS, "\"Kitty\" aka Kate Sample"),
                        Fact.of(Property.BIRTH_DATE, "08/02/2010"),
                        Fact.of(Property.BIRTH_DATE, "2010-13-07"),
                        Fact.of(Property.BIRTH_DATE, "2010"),
                        Fact.of(Property.AGE, "15-17"),
                        Fact.of(Property.SEX, "female"),
                        Fact.of(Property.PHONE, "(202) 555-0142 ext. 7"),
                        Fact.of(Property.EMAIL, "kitty.cat+x@gmail.com"),
                        Fact.of(Property.SCREEN_NAME, "@K1tty_Cat"),
                        Fact.of(Property.PLATE, "NV:4KD T2I"),
                        Fact.of(Property.SSN, "000-12-3456"),
                        Fact.of(Property.ACCOUNT, "Chat:Ünï"),
                        Fact.of(Property.ADDRESS, "12 N Main St Apt 3B, Reno, NV 89501"),
                        Fact.of(Property.MARK, "TAT L WRS small rose"),
                        Fact.of(Property.IP, "[2001:db8::1]:443").happened(When.at(NOW)),
                        Fact.of(Property.IP, "192.0.2.7"),
                        Fact.of(Property.URL, "https://example.org/kitty_cat13"),
                        Fact.of(Property.HEIGHT, "5'2\""),
                        Fact.of(Property.OTHER, "Shoe Size=7 1/2")),
                NOW);
        var bytes = ProfileBytes.write(profile);
        var read = ProfileBytes.read(bytes, 0, bytes.length);
        assertThat(read.terms()).isEqualTo(profile.terms());
        assertThat(read.type()).isEqualTo(profile.type());
        assertThat(ProfileBytes.type(bytes[0])).isEqualTo(profile.type());
        assertThat(read.sex()).isEqualTo("F");
        assertThat(read.others()).isEqualTo(profile.others());
        assertThat(read.births().stream().map(BirthDate::digits))
                .isEqualTo(profile.births().stream().map(BirthDate::digits).toList());
        assertThat(read.names().stream().map(PersonName::tokens))
                .isEqualTo(profile.names().stream().map(PersonName::tokens).toList());
        // Written again they are the same bytes: nothing that is kept was lost on the way.
        assertThat(ProfileBytes.write(read)).isEqualTo(bytes);
    }

    @Test
    void hostileTextsAreKept() {
        var texts = List.of("a ".repeat(300), "\u0000", "\uD800", "💣".repeat(500), "x".repeat(5_000), "(((", "-17");
        for (var property : Property.values())
            for (var text : texts) {
                var profile = Profile.of(List.of(Fact.of(property, text)), NOW);
                var bytes = ProfileBytes.write(profile);
                assertThat(ProfileBytes.write(ProfileBytes.read(bytes, 0, bytes.length)))
                        .as("%s %s", property, text)
                        .isEqualTo(bytes);
            }
    }
}
