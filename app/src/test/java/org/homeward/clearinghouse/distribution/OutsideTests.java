package org.homeward.clearinghouse.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be reached at all, and how a partner knows that a message is ours. Nothing here asks a name server. */
class OutsideTests {
    private static Outside outside(Outside.@Nullable Reach reach, boolean demo) {
        return new Outside(
                new DistributionSettings(
                        URI.create("http://127.0.0.1"),
                        "x@example.org",
                        reach,
                        4,
                        Duration.ofHours(72),
                        Duration.ofHours(24),
                        Duration.ofSeconds(1)),
                demo);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1"
            })
    void anAddressThatIsNotPublicIsNotReached(String address) throws Exception {
        assertThat(Outside.isPublic(InetAddress.getByName(address))).isFalse();
        var host = address.contains(":") ? "[" + address + "]" : address;
        assertThatThrownBy(
                        () -> outside(Outside.Reach.PUBLIC, false).addresses(URI.create("https://" + host + "/"), host))
                .isInstanceOf(Outside.NotReachable.class)
                .hasMessageContaining("not public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.4.4", "100.128.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
    void aPublicOneIs(String address) throws Exception {
        assertThat(Outside.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void onlyTheListedHostIsReached() {
        var loopback = outside(Outside.Reach.LOOPBACK, false);
        assertThatThrownBy(() -> loopback.addresses(URI.create("http://127.0.0.1/x"), "127.0.0.2"))
                .hasMessageContaining("not the host");
        assertThatThrownBy(() -> loopback.addresses(URI.create("https://8.8.8.8/"), "8.8.8.8"))
                .hasMessageContaining("not on this machine");
        assertThatThrownBy(() -> outside(Outside.Reach.PUBLIC, false).mustBeSafe(URI.create("http://127.0.0.1/")))
                .hasMessageContaining("not encrypted");
    }

    @Test
    void inTheDemoNothingLeavesUnlessSomebodySaysSo() {
        assertThat(outside(null, true).isSimulated()).isTrue();
        assertThat(outside(null, false).isSimulated()).isFalse();
        assertThat(outside(Outside.Reach.LOOPBACK, true).isSimulated()).isFalse();
        assertThatThrownBy(() -> outside(null, true).addresses(URI.create("https://8.8.8.8/"), "8.8.8.8"))
                .hasMessageContaining("simulated");
    }

    /** Computed with: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret */
    @Test
    void theSignatureIsWhatOthersCompute() {
        assertThat(Signature.of(
                        "secret",
                        Instant.ofEpochSecond(1_700_000_000),
                        "{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo("t=1700000000,v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686");
    }
}
