package org.homeward.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpReaderTests {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, 192.0.2.1, -1",
        "192.0.2.001:443, 192.0.2.1, 192.0.2.1, 443",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1, 2001:db8:0:0::/64, -1",
        "[2001:db8::1]:443, 2001:db8::1, 2001:db8:0:0::/64, 443",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64, -1",
        "2001:db8::1%eth0, 2001:db8::1, 2001:db8:0:0::/64, -1",
        "::ffff:192.0.2.1, 192.0.2.1, 192.0.2.1, -1",
        "::, ::, 0:0:0:0::/64, -1",
        "300.0.2.1, 300.0.2.1, 300.0.2.1, -1",
        "1:2:3:4:5:6:7:8:9, 1:2:3:4:5:6:7:8:9, 1:2:3:4:5:6:7:8:9, -1",
        "192.0.2.1:99999, 192.0.2.1, 192.0.2.1, -1",
        "example.org, example.org, example.org, -1",
    })
    void anAddressHasOneText(String said, String address, String network, int port) {
        assertThat(IpReader.read(Fact.of(Property.IP, said)))
                .isEqualTo(new IpAddress(said, address, network, port, null));
    }

    @Test
    void twoUsesWithinAnHourShareAWindow() {
        assertThat(at("2026-03-01T10:59:00Z").windows())
                .containsAnyElementsOf(at("2026-03-01T11:58:00Z").windows());
    }

    @Test
    void twoUsesTwoHoursApartShareNone() {
        assertThat(at("2026-03-01T10:00:00Z").windows())
                .doesNotContainAnyElementsOf(at("2026-03-01T12:00:00Z").windows());
    }

    @Test
    void aMonthLongUseHasABoundedNumberOfWindows() {
        var month = new When(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        var use = IpReader.read(Fact.of(Property.IP, "192.0.2.1").happened(month));
        assertThat(use.windows()).hasSize(49);
    }

    @Test
    void withoutATimeThereIsNoWindow() {
        assertThat(IpReader.read(Fact.of(Property.IP, "192.0.2.1")).windows()).isEmpty();
    }

    private static IpAddress at(String time) {
        return IpReader.read(Fact.of(Property.IP, "192.0.2.1").happened(When.at(Instant.parse(time))));
    }
}
