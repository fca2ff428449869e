package org.homeward.clearinghouse;

import java.sql.SQLException;
import java.sql.Statement;

/** The two database roles: the owner migrates, the application may only use what the owner made. */
final class DatabaseRoles {
    static final String OWNER = "homeward_owner";
    static final String APPLICATION = "homeward_app";

    private DatabaseRoles() {}

    /** Makes a role that may sign in, or gives it its password again. Name and password are ours: no quote is in them. */
    static void make(Statement sql, String role, String password) throws SQLException {
        sql.execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
                end $$
                """.formatted(role));
        sql.execute("alter role %s password '%s'".formatted(role, password));
    }
}
