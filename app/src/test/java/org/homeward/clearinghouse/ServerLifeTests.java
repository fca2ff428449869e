package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.homeward.clearinghouse.access.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Homeward as an operator runs it: from an empty folder to a clean end, and what is around it. */
class ServerLifeTests {
    private static final int ENDED_BY_TERM = 128 + 15;

    @TempDir
    private Path folder;

    private record Ended(int exit, String said) {}

    @Test
    void anEmptyFolderIsServedItsAdministratorMadeFromTheHostAndEverythingAudited() throws Exception {
        var data = folder.resolve("a folder with spaces");
        try (var server = RunningServer.start(data)) {
            assertThat(get(server.address() + "/health").statusCode()).isEqualTo(200);
            assertThat(data.resolve("demo-sign-ins.tsv")).doesNotExist();
            assertThat(homeward("user", "add", "anna", "--data", data.toString())
                            .said())
                    .contains("First password", "One-time-code secret");
            assertThat(server.stop()).isEqualTo(ENDED_BY_TERM);
        }
        assertThat(data.resolve("postgres/postmaster.pid"))
                .as("PostgreSQL was stopped too")
                .doesNotExist();

        // The way back also works while no server runs.
        assertThat(homeward("user", "unlock", "anna", "--data", data.toString()).exit())
                .isZero();
        assertThat(homeward("user", "reset", "anna", "--data", data.toString()).said())
                .contains("First password");
        assertThat(homeward("user", "reset", "nobody.here", "--data", data.toString())
                        .exit())
                .isEqualTo(1);
        assertThat(homeward("verify-audit", "--data", data.toString()).exit()).isZero();

        try (var database = EmbeddedDatabase.start(data)) {
            var db = owner(database.database("homeward"));
            assertThat(db.sql("select verb from access_audit where actor = 'host' order by number")
                            .query(String.class)
                            .list())
                    .containsExactly("USER_ADDED", "USER_RELEASED", "USER_ENROLLED_AGAIN");
            db.sql("""
                    insert into flyway_schema_history_access
                    select 1000, '1000', 'of a later time', type, 'V1000__later.sql', checksum, installed_by, now(), 1, true
                    from flyway_schema_history_access where version = '1'
                    """).update();
        }
        var ended = homeward("serve", "--data", data.toString(), "--port", "" + RunningServer.freePort());
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.said()).contains("another version of Homeward").hasLineCount(1);
    }

    @Test
    void anOperatorsOwnDatabaseIsUsed() throws Exception {
        var theirs = folder.resolve("theirs");
        try (var database = EmbeddedDatabase.start(theirs)) {
            var url = database.database("clearinghouse").url();
            administrator(theirs, url, "drop role homeward_app");
            administrator(theirs, url, "create role dba login createrole password 'of-the-operator'");
            administrator(theirs, url, "alter database clearinghouse owner to dba");
            administrator(theirs, url, "alter schema public owner to dba");
            var environment = Map.of(
                    "HOMEWARD_DATABASE_URL",
                    url,
                    "HOMEWARD_DATABASE_USER",
                    "dba",
                    "HOMEWARD_DATABASE_PASSWORD_FILE",
                    Files.writeString(folder.resolve("password"), "of-the-operator\n")
                            .toString());
            var data = folder.resolve("data");
            try (var server = RunningServer.start(environment, data)) {
                assertThat(get(server.address() + "/health").statusCode()).isEqualTo(200);
                assertThat(server.said()).doesNotContain("embedded");
                assertThat(data.resolve("postgres")).doesNotExist();
                assertThat(homeward(
                                        environment,
                                        "serve",
                                        "--data",
                                        data.toString(),
                                        "--port",
                                        "" + RunningServer.freePort())
                                .said())
                        .startsWith("Another Homeward is running on ")
                        .hasLineCount(1);
            }
            administrator(theirs, url, "alter role dba set synchronous_commit = off");
            var ended =
                    homeward(environment, "serve", "--data", data.toString(), "--port", "" + RunningServer.freePort());
            assertThat(ended.exit()).isEqualTo(2);
            assertThat(ended.said()).contains("turn its synchronous_commit on").hasLineCount(1);
        }
    }

    @Test
    void withTlsItListensBeyondThisMachineAndItsCookiesAreSecure() throws Exception {
        var keys = keyPair();
        try (var server = RunningServer.start(
                folder.resolve("data"),
                "--listen",
                "0.0.0.0",
                "--tls-certificate",
                pem("CERTIFICATE", keys.getCertificate("homeward").getEncoded()),
                "--tls-key",
                pem("PRIVATE KEY", ((PrivateKey) keys.getKey("homeward", PASSWORD)).getEncoded()))) {
            try (var client = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
                var page = client.send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + server.port() + "/sign-in"))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.headers().allValues("Set-Cookie"))
                        .isNotEmpty()
                        .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly"));
            }
        }
    }

    private static final char[] PASSWORD = "changeit".toCharArray();

    private KeyStore keyPair() throws Exception {
        var store = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "homeward",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        store.toString())
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD);
        }
        return keys;
    }

    private String pem(String what, byte[] content) throws Exception {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        var text = "-----BEGIN " + what + "-----\n" + base64 + "\n-----END " + what + "-----\n";
        return Files.writeString(folder.resolve(what.replace(' ', '-') + ".pem"), text)
                .toString();
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("homeward", keys.getCertificate("homeward"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void administrator(Path data, String url, String statement) throws Exception {
        try (var connection =
                DriverManager.getConnection(url, "postgres", Keys.of(data).password("database-superuser"))) {
            connection.createStatement().execute(statement);
        }
    }

    private static JdbcClient owner(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword()));
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    private static Ended homeward(String... arguments) throws Exception {
        return homeward(Map.of(), arguments);
    }

    private static Ended homeward(Map<String, String> environment, String... arguments) throws Exception {
        var builder = new ProcessBuilder(RunningServer.command(arguments)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Ended(process.waitFor(), said);
    }
}
