package org.homeward.clearinghouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The people of doc/demo.md. Their passwords and one-time-code secrets are made at the first start and written to
 * {@code DIR/demo-sign-ins.tsv}, a line each: user, role, password, one-time-code secret.
 */
@Component
class UsersDemo implements DemoData {
    private static final Agency RENO = new Agency("NV0160100", "Reno Police Department");
    private static final Agency EXAMPLE_CHAT = new Agency("EXAMPLECH", "Example Chat");
    private static final List<User> PEOPLE = List.of(
            staff("t.lind", "Tove Lind", UserRole.ANALYST),
            staff("p.sato", "Pia Sato", UserRole.ANALYST),
            staff("k.amari", "Kenza Amari", UserRole.CASE_MANAGER),
            staff("r.bello", "Rui Bello", UserRole.SPECIALIST),
            staff("m.okafor", "Mara Okafor", UserRole.SUPERVISOR),
            staff("a.root", "Ansel Root", UserRole.ADMINISTRATOR),
            staff("j.quill", "Jun Quill", UserRole.AUDITOR),
            staff("d.moreau", "Dara Moreau", UserRole.CASE_MANAGER),
            staff("s.ortiz", "Sol Ortiz", UserRole.CASE_MANAGER),
            new User("l.shaw", "Det. Lena Shaw", Set.of(UserRole.REQUESTER), RENO),
            new User("examplechat", "Example Chat", Set.of(UserRole.PROVIDER), EXAMPLE_CHAT));
    private final Accounts accounts;
    private final Path file;

    UsersDemo(Accounts accounts, @Value("${homeward.data}") Path data) {
        this.accounts = accounts;
        this.file = data.resolve("demo-sign-ins.tsv");
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public void load() {
        var lines = PEOPLE.stream().map(this::add).collect(Collectors.joining());
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's sign-ins could not be written to " + file, e);
        }
    }

    private String add(User user) {
        // Their passwords are random already: a demo that begins with choosing eleven new ones would not be tried.
        var enrolment = accounts.add(User.SYSTEM, user, false);
        if (user.agency().equals(User.SYSTEM.agency()))
            accounts.changeReach(
                    user, new Reach(user.name() + "@example.org", "+12025550" + (100 + PEOPLE.indexOf(user))));
        return String.join(
                        "\t",
                        user.name(),
                        UserStore.written(user.roles()),
                        enrolment.password(),
                        enrolment.codeSecret())
                + "\n";
    }

    private static User staff(String name, String displayName, UserRole role) {
        return new User(name, displayName, Set.of(role), User.SYSTEM.agency());
    }
}
