package org.homeward.clearinghouse.cli;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Enrolment;
import org.homeward.clearinghouse.access.HostUsers;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts from the host, without signing in: the first administrator, and the way back from a lock-out. */
@Command(
        name = "user",
        description = "Accounts, from the host: the first administrator, and the way back from a lock-out.",
        mixinStandardHelpOptions = true)
final class UserCommand extends DatabaseCommand {
    private final Clock clock = Clock.systemUTC();

    @Command(
            name = "add",
            description = "Add a user and print what they need to sign in.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "Sign-in name, lower case.") String name,
            @Option(names = "--name", description = "Full name (default: the sign-in name).") @Nullable
                    String displayName,
            @Option(
                            names = "--role",
                            split = ",",
                            defaultValue = "ADMINISTRATOR",
                            description = "One or more of ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
                    Set<UserRole> roles,
            @Option(names = "--ori", description = "ORI of their agency (default: the clearinghouse's own).") @Nullable
                    String ori,
            @Option(names = "--agency", description = "Name of their agency.") @Nullable String agency) {
        var of = ori == null ? User.SYSTEM.agency() : new Agency(ori, agency == null ? ori : agency);
        var user = new User(name, displayName == null ? name : displayName, EnumSet.copyOf(roles), of);
        return run(users -> print(users.add(user)));
    }

    @Command(
            name = "unlock",
            description = "Release a user locked after failed sign-ins.",
            mixinStandardHelpOptions = true)
    int unlock(@Parameters(paramLabel = "NAME", description = "Sign-in name.") String name) {
        return run(users -> {
            users.unlock(name);
            out().println(name + " may sign in again.");
            return ExitCode.OK;
        });
    }

    @Command(
            name = "reset",
            description =
                    "Give a user a new password and one-time-code secret, release a lock, and end their sessions.",
            mixinStandardHelpOptions = true)
    int reset(@Parameters(paramLabel = "NAME", description = "Sign-in name.") String name) {
        return run(users -> print(users.reset(name)));
    }

    private int run(ToIntFunction<HostUsers> act) {
        try {
            return run("users", (folder, source) -> {
                var users = HostUsers.on(source, Keys.of(folder), clock);
                int exit = act.applyAsInt(users);
                users.sign();
                return exit;
            });
        } catch (Conflict | NotFound cannot) {
            return fault(String.valueOf(cannot.getMessage()));
        }
    }

    private int print(Enrolment enrolment) {
        out().println("Sign-in name          " + enrolment.name());
        out().println((enrolment.codeSecret().isEmpty() ? "API secret            " : "First password        ")
                + enrolment.password());
        if (!enrolment.codeSecret().isEmpty()) {
            out().println("One-time-code secret  " + enrolment.codeSecret());
            out().println("The same for an app   " + enrolment.uri());
            out().println("The password has to be replaced at the first sign-in. This is shown once.");
        }
        out().flush();
        return ExitCode.OK;
    }
}
