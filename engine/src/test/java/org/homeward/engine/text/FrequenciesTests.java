package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;

class FrequenciesTests {
    @Test
    void aTermIsCountedOncePerMention() {
        var twice = Profile.of(
                List.of(Fact.of(Property.NAME, "Ana Sample"), Fact.of(Property.NAME, "Sample, Ana")), Instant.EPOCH);
        var frequencies =
                Frequencies.builder().add(twice).add(named("Bea Sample")).seal();
        assertThat(frequencies.total()).isEqualTo(2);
        assertThat(frequencies.count(new Term(Field.NAME_TOKEN, "sample"))).isEqualTo(2);
        assertThat(frequencies.count(new Term(Field.NAME_TOKEN, "ana"))).isEqualTo(1);
        assertThat(frequencies.count(new Term(Field.NAME_TOKEN, "nobody"))).isZero();
    }

    @Test
    void theOrderOfArrivalLeavesNoTrace() {
        var profiles = profiles(5_000);
        var forward = of(profiles);
        Collections.shuffle(profiles, new Random(7));
        assertThat(of(profiles).digest()).isEqualTo(forward.digest());
        assertThat(of(profiles.subList(1, profiles.size())).digest()).isNotEqualTo(forward.digest());
    }

    @Test
    void aSealedCountStaysWhenTheBuilderGoesOn() {
        var builder = Frequencies.builder().add(named("Ana Sample"));
        var sealed = builder.seal();
        builder.add(named("Ana Sample"));
        assertThat(sealed.count(new Term(Field.NAME_TOKEN, "ana"))).isEqualTo(1);
        assertThat(sealed.total()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        var frequencies = of(profiles(3_000));
        var bytes = new ByteArrayOutputStream();
        frequencies.write(new DataOutputStream(bytes));
        var read = Frequencies.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.digest()).isEqualTo(frequencies.digest());
        assertThat(read.total()).isEqualTo(3_000);
    }

    @Test
    void otherBytesAreRefused() {
        var in = new DataInputStream(new ByteArrayInputStream(new byte[] {9, 0, 0}));
        assertThatThrownBy(() -> Frequencies.read(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9");
    }

    private static Frequencies of(List<Profile> profiles) {
        var builder = Frequencies.builder();
        profiles.forEach(builder::add);
        return builder.seal();
    }

    private static List<Profile> profiles(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> named("Given" + i % 97 + " Sample" + i))
                .toList());
    }

    private static Profile named(String name) {
        return Profile.of(List.of(Fact.of(Property.NAME, name)), Instant.EPOCH);
    }
}
