package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.homeward.clearinghouse.CannotStart;
import org.homeward.clearinghouse.DatabaseAddress;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.SignedInBrowser;
import org.homeward.clearinghouse.access.HostUsers;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.access.UserRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The command's own way to the trail: the application's role, beside a running server. */
@HomewardTest
class VerifyAuditTests {
    @Autowired
    private Environment settings;

    @Autowired
    private Keys keys;

    @Autowired
    private DataSource source;

    @Test
    void theTrailOfARunningServerIsVerifiedUpToWhatTheHostSigned() {
        var host = HostUsers.on(source, keys, Clock.systemUTC());
        host.add(SignedInBrowser.newUser(UserRole.ANALYST));
        host.sign();
        var findings = VerifyAudit.verify(address(), keys.folder());
        assertThat(findings.isWhole()).isTrue();
        assertThat(findings.lines())
                .anyMatch(line -> line.startsWith("Audit trail: "))
                .contains("No fault found.")
                .anyMatch(line -> line.startsWith("The last checkpoint was signed at row "));
    }

    @Test
    void withoutThePublicKeyItSaysWhereToLook(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> VerifyAudit.verify(address(), elsewhere))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--keys");
    }

    private DatabaseAddress address() {
        return new DatabaseAddress(
                settings.getRequiredProperty("spring.datasource.url"),
                "",
                "",
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
    }
}
