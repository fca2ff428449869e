package org.homeward.clearinghouse.casework;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The portal of agencies ({@code homeward.casework.*}).
 *
 * @param address where agencies reach this server, the beginning of the link in a notice
 * @param gather how long news waits for more before a mail takes it along
 * @param apart how long the next mail about the same case waits
 */
@ConfigurationProperties("homeward.casework")
record CaseworkSettings(
        @DefaultValue("http://127.0.0.1:8080") URI address,
        @DefaultValue("1m") Duration gather,
        @DefaultValue("15m") Duration apart) {}
