package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.homeward.engine.text.Mark.Kind;
import org.homeward.engine.text.Mark.Side;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkReaderTests {
    @ParameterizedTest
    @CsvSource({
        "TAT L WRS small rose, TATTOO, LEFT, wrist, rose",
        "tattoo of a rose on left wrist, TATTOO, LEFT, wrist, rose",
        "Rose tattoo inner left wrist, TATTOO, LEFT, wrist, rose inner",
        "TAT LF ARM, TATTOO, LEFT, forearm, ''",
        "TAT RELBOW web, TATTOO, RIGHT, elbow, web",
        "TAT UL ARM crown, TATTOO, LEFT, arm, crown",
        "SC FHD, SCAR, UNKNOWN, forehead, ''",
        "scar above right eyebrow, SCAR, RIGHT, eye, above",
        "DISC L THGH, BIRTHMARK, LEFT, thigh, ''",
        "PRCD NOSE, PIERCING, UNKNOWN, nose, ''",
        "MISS R FGR, MISSING, RIGHT, finger, ''",
        "TAT NECK two stars, TATTOO, UNKNOWN, neck, two star",
        "burn, OTHER, UNKNOWN, '', burn",
    })
    void codesAndWordsGiveTheSameMark(String said, Kind kind, Side side, String part, String motif) {
        var words = motif.isEmpty() ? Set.<String>of() : Set.of(motif.split(" "));
        assertThat(MarkReader.read(said)).isEqualTo(new Mark(said, kind, side, part, words));
    }
}
