package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.SignedInBrowser.location;

import java.nio.file.Path;
import org.homeward.clearinghouse.RunningServer;
import org.homeward.clearinghouse.SignedInBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back from a lock-out, on a server that runs. */
class UserCommandTests {
    @TempDir
    private Path folder;

    @Test
    void theOnlyAdministratorLockedOutByAStrangerIsReleasedFromTheHost() throws Exception {
        var data = folder.resolve("data").toString();
        try (var server = RunningServer.start(folder.resolve("data"))) {
            var added = HostCommand.run("user", "add", "a.only", "--data", data);
            var password = added.after("First password");
            var secret = added.after("One-time-code secret");
            var stranger = new SignedInBrowser(server.address());
            for (int failure = 0; failure < 5; failure++) stranger.trySignIn("a.only", "guess", "000000");
            var browser = new SignedInBrowser(server.address());
            assertThat(location(browser.trySignIn("a.only", password, browser.code(secret))))
                    .endsWith("/sign-in?failed");

            assertThat(HostCommand.run("user", "unlock", "a.only", "--data", data)
                            .said())
                    .contains("a.only may sign in again");
            browser.signIn("a.only", password, secret);
            assertThat(location(browser.get("/"))).endsWith("/password");

            var reset = HostCommand.run("user", "reset", "a.only", "--data", data);
            assertThat(location(browser.get("/")))
                    .as("a reset ends standing sessions")
                    .endsWith("/sign-in?over");
            browser.signIn("a.only", reset.after("First password"), reset.after("One-time-code secret"));
            assertThat(HostCommand.run("user", "unlock", "nobody", "--data", data)
                            .exit())
                    .isEqualTo(1);
        }
        assertThat(HostCommand.run("verify-audit", "--data", data).exit()).isZero();
    }
}
