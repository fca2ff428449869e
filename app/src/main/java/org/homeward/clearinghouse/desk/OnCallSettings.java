package org.homeward.clearinghouse.desk;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are called out ({@code homeward.on-call.*}).
 *
 * @param address where staff reach this server, the beginning of the link in a page
 * @param from sender of the mails
 * @param within how long somebody has to take a call-out before the next is called
 */
@ConfigurationProperties("homeward.on-call")
record OnCallSettings(
        @DefaultValue("http://127.0.0.1:8080") URI address,
        @DefaultValue("on-call@example.org") String from,
        @DefaultValue("10m") Duration within) {}
