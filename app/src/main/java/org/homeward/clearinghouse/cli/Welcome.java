package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person reads when Homeward has started. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream out, String address, Path data, boolean demo, boolean embedded) {
        out.println();
        out.println("Homeward is ready at " + address);
        if (embedded)
            out.println(
                    "The database is embedded: for trying out and for one workstation. Production sets HOMEWARD_DATABASE_URL.");
        if (demo) printDemo(out, data);
        else out.println("No users yet? bin/homeward user add NAME --data " + data + " makes the first administrator.");
        out.println("Stop with Ctrl-C.");
        out.flush();
    }

    private static void printDemo(PrintStream out, Path data) {
        var signIns = data.resolve("demo-sign-ins.tsv");
        if (!Files.exists(signIns)) return;
        out.println("""

                Demo: everyone and everything in it is fictional. Sign in as (user, role, password):""");
        try (var lines = Files.lines(signIns)) {
            lines.map(line -> line.split("\t"))
                    .filter(line -> line.length > 2)
                    .forEach(line -> out.printf("  %-14s %-16s %s%n", line[0], line[1], line[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("""
                The six digits: bin/homeward code USER --data %s

                What to try first:
                  1. As k.amari open case NCM-2026-0001 (Ana Rivera): a CyberTipline report already links to her. Press "why".
                  2. As t.lind open RFI-2026-0001: the number asked about stands written out in an advert two states away.
                  3. As t.lind search "Petrov": twins who must not become one child. Then search "Harbor Lamp Hotel", open one found
                     and its link chart: a telephone number that is shared by too many to tie anything.
                """.formatted(data));
    }
}
