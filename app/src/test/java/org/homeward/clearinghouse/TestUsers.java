package org.homeward.clearinghouse;

import java.util.Set;
import org.homeward.clearinghouse.access.Agency;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Fictional people, signed in past the sign-in page for tests that are about something else. */
public final class TestUsers {
    private static final Agency CLEARINGHOUSE = User.SYSTEM.agency();
    public static final User ANALYST = new User("t.lind", "Tove Lind", Set.of(UserRole.ANALYST), CLEARINGHOUSE);
    public static final User CASE_MANAGER =
            new User("k.amari", "Kenza Amari", Set.of(UserRole.CASE_MANAGER), CLEARINGHOUSE);
    public static final User SUPERVISOR =
            new User("m.okafor", "Mara Okafor", Set.of(UserRole.SUPERVISOR), CLEARINGHOUSE);
    public static final User ADMINISTRATOR =
            new User("a.root", "Ansel Root", Set.of(UserRole.ADMINISTRATOR), CLEARINGHOUSE);
    public static final User AUDITOR = new User("j.quill", "Jun Quill", Set.of(UserRole.AUDITOR), CLEARINGHOUSE);

    private TestUsers() {}

    public static RequestPostProcessor signedIn(User user) {
        var roles = user.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(roles)));
    }
}
