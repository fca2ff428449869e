package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.junit.jupiter.api.Test;

class OutlineTests {
    /** Who compares outlines takes two such names for the same when their words are: so they have to be. */
    @Test
    void namesThatMayStandForOthersAreToldApart() {
        var words = new HashMap<Long, String>();
        for (var name : Nicknames.names()) {
            long word = Outline.token(outline(name)[Outline.GIVEN]);
            assertThat(words.put(word, name)).as(name).isNull();
        }
        assertThat(words).hasSizeGreaterThan(1_000);
    }

    @Test
    void slipsInLongMailboxesShow() {
        long one = Outline.mailbox("sebastian.featherstonehaugh1962@example.org");
        assertThat(Outline.maybeFewEdits(one, Outline.mailbox("sebastian.featherstonhaugh1962@example.org")))
                .isTrue();
        assertThat(Outline.maybeFewEdits(one, Outline.mailbox("theodora.quackenbush-whitley71@example.org")))
                .isFalse();
    }

    private static long[] outline(String given) {
        return Outline.of(Profile.of(List.of(Fact.of(Property.GIVEN_NAME, given)), Instant.EPOCH));
    }
}
