package org.homeward.clearinghouse.casework;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The portal of agencies ({@code homeward.casework.*}).
 *
 * @param address where agencies reach this server, the beginning of the link in a notice
 */
@ConfigurationProperties("homeward.casework")
record CaseworkSettings(
        @DefaultValue("http://127.0.0.1:8080") URI address) {}
