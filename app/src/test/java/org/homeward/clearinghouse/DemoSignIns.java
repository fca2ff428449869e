package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The demo's sign-ins, as {@code demo-sign-ins.tsv} tells them to anyone: user, role, password, one-time-code secret. */
final class DemoSignIns {
    private final Path file;

    DemoSignIns(Path data) {
        this.file = data.resolve("demo-sign-ins.tsv");
    }

    record SignIn(String user, String role, String password, String secret) {
        /** The six digits of RFC 6238 at a moment, worked out here and not by the code under test. */
        String code(Instant at) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(base32(secret), "HmacSHA1"));
                var hash = mac.doFinal(
                        ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
                int offset = hash[hash.length - 1] & 0xf;
                return "%06d".formatted((ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff) % 1_000_000);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static byte[] base32(String text) {
            var bits = new StringBuilder();
            for (char letter : text.replace("=", "").toCharArray()) {
                int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(Character.toUpperCase(letter));
                bits.append("%5s".formatted(Integer.toBinaryString(value)).replace(' ', '0'));
            }
            var bytes = new byte[bits.length() / 8];
            for (int i = 0; i < bytes.length; i++)
                bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            return bytes;
        }
    }

    SignIn of(String user) {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(part -> part[0].equals(user))
                    .map(part -> new SignIn(part[0], part[1], part[2], part[3]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no demo sign-in " + user));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SignIn provider() {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> Arrays.copyOf(line.split("\t", -1), 4))
                    .filter(part -> part[1].equals("PROVIDER"))
                    .map(part -> new SignIn(part[0], part[1], part[2], ""))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
