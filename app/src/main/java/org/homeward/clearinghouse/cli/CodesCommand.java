package org.homeward.clearinghouse.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.cases.codes.CodeTables;
import org.homeward.clearinghouse.cases.codes.WorkbookRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Code tables of the operator's own. A running server takes them up within a minute. */
@Command(
        name = "codes",
        description = "NCIC code tables: import NIEM's workbook, list what is there.",
        mixinStandardHelpOptions = true)
final class CodesCommand extends DatabaseCommand {
    private final Clock clock = Clock.systemUTC();

    @Command(
            name = "import",
            description =
                    "Take the codes of the sheet \"ncic\" of an .xlsx workbook, in place of those imported before.",
            mixinStandardHelpOptions = true,
            footer = "The sheet has a heading row with the columns Type, Code and Definition, as NIEM's has.")
    int take(@Parameters(paramLabel = "FILE", description = "The workbook: niem-6.0-codes.xlsx.") Path file) {
        return run(tables -> {
            var taken = tables.take(file);
            var lists = taken.workbook().lists();
            out().printf(
                            "%,d codes in %,d tables: %,d new, %,d with other words, %,d gone.%n",
                            taken.workbook().codes().size(),
                            lists.size(),
                            taken.added(),
                            taken.changed(),
                            taken.gone());
            if (taken.workbook().skipped() > 0)
                out().printf(
                                "%,d rows were left out: not a code, said twice, or too long.%n",
                                taken.workbook().skipped());
            if (!taken.isNews()) out().println("Nothing was changed: these were there already.");
            print(lists.entrySet().stream()
                    .map(list -> list.getKey() + " " + list.getValue())
                    .collect(Collectors.joining(", ")));
            return ExitCode.OK;
        });
    }

    @Command(name = "list", description = "What was imported last.", mixinStandardHelpOptions = true)
    int list() {
        return run(tables -> {
            var last = tables.last();
            if (last.isEmpty()) {
                print("None imported: the small tables of the product stand.");
                return ExitCode.OK;
            }
            out().printf(
                            "Imported %s: %,d codes in %,d tables.%n",
                            last.get().at(), last.get().codes(), last.get().lists());
            print(new java.util.TreeMap<>(tables.all())
                    .entrySet().stream()
                            .map(list -> list.getKey() + " " + list.getValue().size())
                            .collect(Collectors.joining(", ")));
            return ExitCode.OK;
        });
    }

    private int run(ToIntFunction<CodeTables> act) {
        try {
            return run("code tables", (folder, source) -> act.applyAsInt(CodeTables.on(source, clock)));
        } catch (WorkbookRefused refused) {
            return fault(refused.getMessage() + " Nothing was changed.");
        }
    }

    private void print(String line) {
        out().println(line);
        out().flush();
    }
}
