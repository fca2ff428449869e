package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate, as one that listens beyond its machine must have. */
class TlsTests {
    private static final String PASSWORD = "only for this test";

    @TempDir
    private Path folder;

    @Test
    void overHttpsTheCookieIsSecureAndTheBrowserIsToldToStayWithIt() throws Exception {
        var keys = selfSigned();
        write("certificate.pem", "CERTIFICATE", keys.getCertificate("server").getEncoded());
        write(
                "key.pem",
                "PRIVATE KEY",
                keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
        try (var server = RunningServer.start(
                folder.resolve("data"),
                "--tls-certificate",
                folder.resolve("certificate.pem").toString(),
                "--tls-key",
                folder.resolve("key.pem").toString())) {
            var page = URI.create(server.address().replace("http:", "https:") + "/sign-in");
            try (var http = HttpClient.newBuilder().sslContext(trusting(keys)).build()) {
                var answer = http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                        .contains("Secure", "HttpOnly", "SameSite=Lax");
                assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                        .isPresent();
            }
        }
    }

    private KeyStore selfSigned() throws Exception {
        var store = folder.resolve("store.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("server", keys.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private void write(String name, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
