package org.homeward.clearinghouse.leads;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that leads are sent to ({@code homeward.leads.mailbox.*}).
 *
 * @param host of the IMAP server; no mail is read while it is empty
 * @param tls whether the connection is under TLS from its first byte
 */
@ConfigurationProperties("homeward.leads.mailbox")
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {}
