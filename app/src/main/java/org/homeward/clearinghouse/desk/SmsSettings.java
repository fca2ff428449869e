package org.homeward.clearinghouse.desk;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS gateway ({@code homeward.sms.*}).
 *
 * @param url where messages are posted; none is sent while there is none
 * @param from number or name that the gateway sends under
 */
@ConfigurationProperties("homeward.sms")
record SmsSettings(
        @Nullable URI url,
        @DefaultValue("") String account,
        @DefaultValue("") String secret,
        @DefaultValue("") String from) {}
