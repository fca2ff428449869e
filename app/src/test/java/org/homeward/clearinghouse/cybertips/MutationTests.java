package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports broken at random, read all the way to the engine's record. Whatever comes in, the outcome is a record or a refusal: any other
 * exception would be a 5xx on the wire.
 */
class MutationTests {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Schema SCHEMA = new Schema();
    private static final List<String> SPICE = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<![CDATA[",
            "<!--",
            "<?x?>",
            "\u0000",
            "\uFFFF",
            "\uD800",
            "&#x0;",
            "&#0;",
            "-1",
            "+1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "0000-00-00",
            "2026-13-45T99:99:99Z",
            "24:00:00",
            "\u202E",
            "\uFE0F",
            "::",
            "[::1]",
            "%00",
            " ",
            "",
            "true",
            "<victim/>",
            "<person/>",
            "</report>",
            "xsi:nil=\"true\"",
            "@",
            "..");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aBrokenReportIsARecordOrARefusal(long seed) {
        var random = new Random(seed);
        var reports = new DemoReports(seed, NOW);
        int records = 0;
        int refusals = 0;
        for (int i = 0; i < 400; i++) {
            var xml = mutated(i % 7 == 0 ? reports.theChildInTheChat() : reports.some(), random);
            if (isRecord(xml, i % 2 == 0 ? Mode.STRICT : Mode.LENIENT)) records++;
            else refusals++;
        }
        assertThat(records).as("some survive").isPositive();
        assertThat(refusals).as("some don't").isPositive();
    }

    private static boolean isRecord(String xml, Mode mode) {
        try {
            var report = SCHEMA.read(xml.getBytes(StandardCharsets.UTF_8), "report", mode)
                    .root();
            ReportRules.check(report, NOW, numbers -> Set.of());
            var incident = Incident.of(report);
            var tip = new Tip(1, "a", "Test Chat", State.OPEN, NOW, NOW, false, null);
            new TipRecord(tip, report, List.of()).record();
            new TipReading("Test Chat", report, List.of()).texts();
            return incident.type() != null;
        } catch (Rejected refused) {
            assertThat(refused.status).isBetween(400, 499);
            Reply.rejected(refused, 0, false).xml();
            return false;
        }
    }

    private static String mutated(String xml, Random random) {
        var text = new StringBuilder(xml);
        for (int left = random.nextInt(3); left >= 0; left--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, SPICE.get(random.nextInt(SPICE.size())));
                case 2 -> text.replace(at, to, SPICE.get(random.nextInt(SPICE.size())));
                default -> text.insert(at, text.substring(at, to));
            }
        }
        return text.toString();
    }
}
