package org.homeward.clearinghouse;

import java.util.Set;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of the clearinghouse's staff, for tests that choose among them. Nobody signs in with them. */
public final class TestStaff {
    private TestStaff() {}

    /** Their display name is their user name. */
    public static User add(JdbcClient db, String name, String role) {
        db.sql(
                        "insert into access_agency (ori, name) values ('DCHOMEWD0', 'Homeward clearinghouse') on conflict do nothing")
                .update();
        db.sql("""
                        insert into access_user
                            (name, display_name, roles, agency, password, password_temporary, code_secret, added_at)
                        values (:name, :name, :role, 'DCHOMEWD0', '', false, '', now())
                        on conflict do nothing
                        """).param("name", name).param("role", role).update();
        return user(name, role);
    }

    public static User user(String name, String role) {
        return new User(name, name, Set.of(UserRole.valueOf(role)), User.SYSTEM.agency());
    }
}
