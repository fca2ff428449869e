package org.homeward.clearinghouse.requests;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers leave ({@code homeward.answers.*}).
 *
 * @param address where requesters reach this server, the beginning of a one-time link; a setting, never the Host header of whoever asks
 * @param from sender of the mails
 * @param linkLife how long a one-time link can be opened
 * @param verificationLife how long a call-back counts
 */
@ConfigurationProperties("homeward.answers")
record AnswerSettings(
        @DefaultValue("http://127.0.0.1:8080") URI address,
        @DefaultValue("clearinghouse@example.org") String from,
        @DefaultValue("72h") Duration linkLife,
        @DefaultValue("30d") Duration verificationLife) {}
