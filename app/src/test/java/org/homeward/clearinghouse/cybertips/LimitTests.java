package org.homeward.clearinghouse.cybertips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** How much a provider may send, and that what it sends stays nowhere. */
@HomewardTest
class LimitTests {
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Users users;

    @Autowired
    private ProviderStore providers;

    @Autowired
    private TipFileStore files;

    @Autowired
    private JdbcClient db;

    @Autowired
    private WebApplicationContext context;

    private Wire chat;

    @BeforeEach
    void signIn() {
        chat = TestProviders.wire(users, TestProviders.CHAT, port);
    }

    private long stored() {
        return db.sql("select count(*) from cybertips_report").query(Long.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String padded(int size) {
        return Reports.with("", "<additionalInfo>" + "x".repeat(size) + "</additionalInfo>");
    }

    @Test
    void aReportOfAlmostFiveMegabytesIsKept() {
        assertThat(chat.submit(padded(5 * MEGABYTE - 1_000)).code()).isZero();
    }

    @Test
    void anOversizedReportIsRefusedBeforeItIsRead() {
        long before = stored();
        var whole = bytes(padded(6 * MEGABYTE));
        var announced = chat.post("/submit", "text/xml", whole);
        var chunked = chat.send(
                chat.request("/submit").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(whole))));

        for (var answer : List.of(announced, chunked)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo(4100);
            assertThat(answer.requestId()).isNotBlank();
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void anotherEncodingIsRefused() {
        long before = stored();
        var answer = chat.post("/submit", "text/xml; charset=ISO-8859-1", bytes(Reports.minimal()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(4110);
        assertThat(chat.post("/submit", "text/xml", Reports.minimal().getBytes(StandardCharsets.UTF_16))
                        .code())
                .isEqualTo(4110);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void ofHostileDocumentsNothingIsStored() {
        long before = stored();

        HostileXmlTests.malformed().forEach(hostile -> {
            var answer = chat.post("/submit", "text/xml", Objects.requireNonNull((byte[]) hostile.get()[1]));
            assertThat(answer.status()).as((String) hostile.get()[0]).isEqualTo(400);
            assertThat(answer.code()).isEqualTo(4110);
        });
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void eachProviderHasItsOwnTerms() {
        var photos = TestProviders.wire(users, TestProviders.PHOTOS, port);
        providers.save(new Provider(TestProviders.PHOTOS, Mode.STRICT, 2_000, 10));
        long report = photos.open(Reports.minimal());
        var drift = Reports.with("", "<personOrUserReported><instrumentalUse/></personOrUserReported>");

        assertThat(photos.submit(padded(2_000)).status()).isEqualTo(413);
        assertThat(photos.upload(report, "ten bytes!").code()).isZero();
        var tooMuch = photos.upload(report, "eleven bytes");
        assertThat(tooMuch.status()).isEqualTo(413);
        assertThat(tooMuch.code()).isEqualTo(4100);
        assertThat(files.list(report)).hasSize(1);
        assertThat(photos.submit(drift).code()).isEqualTo(4110);
        assertThat(chat.submit(drift).code()).isZero();
    }

    @Test
    void aLargeFileIsHashedAndStaysNowhere() throws IOException {
        long report = chat.open(Reports.minimal());
        long size = 200L * MEGABYTE;
        var expected = Digests.of(new Made(size, () -> {}), size, Vault.NONE);
        var old = longLived();
        long before = old.getUsage().getUsed();
        old.resetPeakUsage();
        var found = new ArrayList<Path>();
        var body = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(bytes(Wire.field("id", Long.toString(report)) + head())),
                new Made(size, () -> found.addAll(temporaryFiles())),
                new ByteArrayInputStream(bytes("\r\n--" + Wire.BOUNDARY + "--\r\n")))));

        var answer = chat.send(chat.request("/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + Wire.BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> body)));

        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.element("hash")).isEqualTo(expected.md5());
        assertThat(files.list(report).getFirst().digests()).isEqualTo(expected);
        assertThat(found).as("temporary files while it was read").isEmpty();
        assertThat(temporaryFiles()).isEmpty();
        assertThat(old.getPeakUsage().getUsed() - before).isLessThan(size / 2);
    }

    private static String head() {
        return "--" + Wire.BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.bin\"\r\n\r\n";
    }

    /** Where a container or a form reader would put parts of a form. */
    private List<Path> temporaryFiles() {
        var servlets = context.getServletContext();
        var folder = servlets == null ? null : (File) servlets.getAttribute("jakarta.servlet.context.tempdir");
        if (folder == null) throw new IllegalStateException("the container names no temporary folder");
        try (var inContainer = Files.walk(folder.toPath());
                var shared = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            var all = new ArrayList<>(inContainer.filter(Files::isRegularFile).toList());
            all.addAll(shared.filter(file -> file.getFileName().toString().startsWith("upload_"))
                    .toList());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of the heap in which a file that is kept whole would end up. */
    private static MemoryPoolMXBean longLived() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                .findFirst()
                .orElseThrow();
    }

    /** Bytes made as they are read; half way through it looks around. */
    private static final class Made extends InputStream {
        private final long size;
        private final Runnable halfWay;
        private long at;

        Made(long size, Runnable halfWay) {
            this.size = size;
            this.halfWay = halfWay;
        }

        @Override
        public int read() {
            if (at == size) return -1;
            if (at == size / 2) halfWay.run();
            return (int) ((at++ * 31) >>> 3) & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (at == size) return -1;
            if (at <= size / 2 && at + length > size / 2) halfWay.run();
            int many = (int) Math.min(length, size - at);
            for (int i = 0; i < many; i++) into[from + i] = (byte) ((at++ * 31) >>> 3);
            return many;
        }
    }
}
