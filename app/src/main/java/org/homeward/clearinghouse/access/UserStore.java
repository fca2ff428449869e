package org.homeward.clearinghouse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UserStore {
    private final JdbcClient db;

    UserStore(JdbcClient db) {
        this.db = db;
    }

    void save(User user, String password) {
        db.sql("insert into access_agency (ori, name) values (:ori, :name) on conflict do nothing")
                .param("ori", user.agency().ori())
                .param("name", user.agency().name())
                .update();
        db.sql("""
                        insert into access_user (name, display_name, roles, agency, password)
                        values (:name, :displayName, :roles, :agency, :password)
                        """)
                .param("name", user.name())
                .param("displayName", user.displayName())
                .param("roles", user.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param("agency", user.agency().ori())
                .param("password", password)
                .update();
    }

    Optional<User> find(String name) {
        return db.sql("""
                        select u.name, u.display_name, u.roles, a.ori, a.name as agency_name
                        from access_user u join access_agency a on a.ori = u.agency
                        where u.name = :name
                        """).param("name", name).query(UserStore::row).optional();
    }

    Optional<String> findPassword(String name) {
        return db.sql("select password from access_user where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    private static User row(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream(row.getString("roles").split(","))
                .filter(role -> !role.isEmpty())
                .map(UserRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var agency = new Agency(row.getString("ori"), row.getString("agency_name"));
        return new User(row.getString("name"), row.getString("display_name"), roles, agency);
    }
}
