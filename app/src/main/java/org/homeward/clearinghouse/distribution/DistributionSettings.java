package org.homeward.clearinghouse.distribution;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How posters leave ({@code homeward.distribution.*}).
 *
 * @param address where partners reach this server; a setting, never the Host header of whoever asks
 * @param from sender of the mails
 * @param outside where anything may go; when not set, nowhere in the demo and everywhere else the public network
 * @param together how many partners are sent to at once
 * @param patience how long a partner that does not answer is tried; recalls are tried until somebody stops them
 * @param confirmation how long a recall may be unconfirmed before somebody is asked to call
 * @param timeout of each step of a connection
 */
@ConfigurationProperties("homeward.distribution")
record DistributionSettings(
        @DefaultValue("http://127.0.0.1:8080") URI address,
        @DefaultValue("posters@example.org") String from,
        Outside.@Nullable Reach outside,
        @DefaultValue("16") int together,
        @DefaultValue("72h") Duration patience,
        @DefaultValue("24h") Duration confirmation,
        @DefaultValue("10s") Duration timeout) {}
