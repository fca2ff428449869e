package org.homeward.clearinghouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.binary.Base32;

/** The authenticator of the demo's people, for who tries Homeward out without one. Knows only what demo-sign-ins.tsv tells anyway. */
public final class DemoCodes {
    private DemoCodes() {}

    /** The six digits of a demo user at a moment, or empty when the folder's demo has no such user. */
    public static Optional<String> of(Path data, String user, Instant at) {
        var file = data.resolve("demo-sign-ins.tsv");
        if (!Files.exists(file)) return Optional.empty();
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(part -> part.length == 4 && part[0].equals(user) && !part[3].isEmpty())
                    .map(part -> Totp.code(new Base32().decode(part[3]), Totp.step(at), Totp.DIGITS))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be read", e);
        }
    }
}
