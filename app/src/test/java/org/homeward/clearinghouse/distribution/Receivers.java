package org.homeward.clearinghouse.distribution;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** What partners run: a real mail server, web server and SFTP server, each on a free port of this machine. */
final class Receivers implements AutoCloseable {
    final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    final List<Posted> posted = new CopyOnWriteArrayList<>();
    /** By path: the answer of the web server; 200 when nothing is said. */
    final Map<String, Integer> answers = new ConcurrentHashMap<>();

    final Path dropped;
    private final HttpServer web;
    private final SshServer sftp;

    /** A message that the web server got. */
    record Posted(String path, String key, String signature, String body) {}

    Receivers() throws IOException {
        mail.start();
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().getPath();
            posted.add(new Posted(
                    path,
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    exchange.getRequestHeaders().getFirst(Signature.HEADER),
                    body));
            int status = answers.getOrDefault(path, 200);
            if (status == 302) exchange.getResponseHeaders().add("Location", "/elsewhere");
            if (status == 429) exchange.getResponseHeaders().add("Retry-After", "120");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        web.start();
        dropped = Files.createTempDirectory("homeward-dropped");
        sftp = SshServer.setUpDefaultServer();
        sftp.setHost("127.0.0.1");
        sftp.setPort(0);
        sftp.setKeyPairProvider(new SimpleGeneratorHostKeyProvider());
        sftp.setPublickeyAuthenticator((user, key, session) -> user.equals("homeward"));
        sftp.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        sftp.setFileSystemFactory(new VirtualFileSystemFactory(dropped));
        sftp.start();
    }

    String webAddress(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    String sftpAddress() {
        return "sftp://homeward@127.0.0.1:" + sftp.getPort();
    }

    String hostKey() throws Exception {
        KeyPairProvider keys = sftp.getKeyPairProvider();
        return SftpCarrier.fingerprint(keys.loadKeys(null).iterator().next().getPublic());
    }

    void stopSftp() throws IOException {
        sftp.stop(true);
    }

    int mailPort() {
        return mail.getSmtp().getPort();
    }

    /** Names of the files that were dropped, in order. */
    List<String> files() throws IOException {
        try (var files = Files.list(dropped)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        mail.stop();
        web.stop(0);
        sftp.stop(true);
    }
}
