package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.ProviderClient;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The client that providers use, as published, against this server. */
@HomewardTest
class PublishedClientTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @BeforeAll
    static void install() throws Exception {
        ProviderClient.install();
    }

    @Test
    void theWholeJourneyWorksUnchanged() throws Exception {
        TestProviders.wire(users, TestProviders.CHAT, port);
        var steps = ProviderClient.journey(port, TestProviders.CHAT.name(), TestSecrets.of(users, TestProviders.CHAT));

        assertThat(steps.get("status")).contains("Remote User : testchat, Remote Ip : 127.0.0.1");
        assertThat(steps.get("minimal")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("retract")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("finish without files")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("full")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("upload"))
                .contains("\"responseCode\":0", "\"fileId\":\"", "\"hash\":\"ba2c8a91dcb33d639369d3cde8c11ba1\"");
        assertThat(steps.get("upload without a name")).contains("\"responseCode\":0", "\"fileId\":\"");
        assertThat(steps.get("fileinfo")).contains("\"responseCode\":0", "\"reportId\":");
        assertThat(steps.get("finish")).contains("\"responseCode\":0", "\"fileId\":[\"");
        assertThat(steps.get("finish again")).contains("http status 409");
        assertThat(steps.get("retract finished")).contains("ReportAlreadyFinished");
        assertThat(steps.get("retract unknown")).contains("ReportDoesNotExist");
        assertThat(steps.get("near miss")).contains("MalformedXmlSubmittal");
    }
}
