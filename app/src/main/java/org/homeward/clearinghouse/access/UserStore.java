package org.homeward.clearinghouse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users and agencies, in PostgreSQL. */
@Component
class UserStore {
    private static final String SELECT = """
            select u.*, a.ori, a.name as agency_name
            from access_user u join access_agency a on a.ori = u.agency
            """;
    private static final String IS_ADMINISTRATOR = "'ADMINISTRATOR' = any (string_to_array(roles, ','))";
    private final JdbcClient db;

    UserStore(JdbcClient db) {
        this.db = db;
    }

    /** Returns whether the name was free. */
    boolean insert(Account account, Instant now) {
        var user = account.user();
        db.sql("insert into access_agency (ori, name) values (:ori, :name) on conflict do nothing")
                .param("ori", user.agency().ori())
                .param("name", user.agency().name())
                .update();
        return db.sql("""
                        insert into access_user
                            (name, display_name, roles, agency, password, password_temporary, code_secret, added_at)
                        values (:name, :displayName, :roles, :agency, :password, :temporary, :codeSecret, :now)
                        on conflict (name) do nothing
                        """)
                        .param("name", user.name())
                        .param("displayName", user.displayName())
                        .param("roles", written(user.roles()))
                        .param("agency", user.agency().ori())
                        .param("password", account.password())
                        .param("temporary", account.temporaryPassword())
                        .param("codeSecret", account.codeSecret())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Account> find(String name) {
        return db.sql(SELECT + "where u.name = :name")
                .param("name", name)
                .query(UserStore::row)
                .optional();
    }

    /** Whose name, words or agency contain the text, locked ones first, then by name; {@code from} counts from 0. */
    List<Account> list(String text, int from, int size) {
        return db.sql(SELECT + """
                        where strpos(lower(concat_ws(' ', u.name, u.display_name, u.roles, a.name, a.ori)), lower(:text)) > 0
                        order by u.locked_at is null, u.name
                        offset :from limit :size
                        """)
                .param("text", text)
                .param("from", from)
                .param("size", size)
                .query(UserStore::row)
                .list();
    }

    /** Who holds one of the roles and may be signed in, by display name. */
    List<User> listWith(Set<UserRole> roles) {
        return db.sql(SELECT + """
                        where u.disabled_at is null and string_to_array(u.roles, ',') && string_to_array(:roles, ',')
                        order by u.display_name, u.name
                        """).param("roles", written(roles)).query(UserStore::row).list().stream()
                .map(Account::user)
                .toList();
    }

    /** The stamp of a user who may be signed in; empty when there is none, or not any more. */
    OptionalLong findStamp(String name) {
        return db.sql("select stamp from access_user where name = :name and disabled_at is null")
                .param("name", name)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Makes others who would try or change this user wait until the transaction ends. */
    void lockRow(String name) {
        db.sql("select 1 from access_user where name = :name for update")
                .param("name", name)
                .query(Integer.class)
                .optional();
    }

    /** Returns whether no code of this step or a later one was accepted before. */
    boolean useStep(String name, long step) {
        return db.sql("update access_user set code_step = :step where name = :name and code_step < :step")
                        .param("name", name)
                        .param("step", step)
                        .update()
                == 1;
    }

    void setPassword(String name, String password, boolean temporary) {
        db.sql("""
                        update access_user set password = :password, password_temporary = :temporary, stamp = stamp + 1
                        where name = :name
                        """)
                .param("name", name)
                .param("password", password)
                .param("temporary", temporary)
                .update();
    }

    void setCodeSecret(String name, byte[] sealed) {
        // Codes of the old secret open nothing any more, so the new one's begin to count anew.
        db.sql("update access_user set code_secret = :sealed, code_step = 0 where name = :name")
                .param("name", name)
                .param("sealed", sealed)
                .update();
    }

    void setReach(String name, Reach reach) {
        db.sql("update access_user set mail = :mail, mobile = :mobile where name = :name")
                .param("mail", reach.mail())
                .param("mobile", reach.mobile())
                .param("name", name)
                .update();
    }

    /** Of a user who may be signed in. */
    Optional<Reach> findReach(String name) {
        return db.sql("select mail, mobile from access_user where name = :name and disabled_at is null")
                .param("name", name)
                .query((row, index) -> new Reach(row.getString("mail"), row.getString("mobile")))
                .optional();
    }

    void setLocked(String name, @Nullable Instant at) {
        db.sql("update access_user set locked_at = :at where name = :name")
                .param("name", name)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    void setDisabled(String name, @Nullable Instant at) {
        db.sql("update access_user set disabled_at = :at, stamp = stamp + 1 where name = :name")
                .param("name", name)
                .param("at", at == null ? null : Timestamp.from(at))
                .update();
    }

    void setRoles(String name, Set<UserRole> roles) {
        db.sql("update access_user set roles = :roles, stamp = stamp + 1 where name = :name")
                .param("name", name)
                .param("roles", written(roles))
                .update();
    }

    /** All of them in one order: two who disable each other at one moment do it one after the other, and the second is refused. */
    void lockAdministrators() {
        db.sql("select 1 from access_user where " + IS_ADMINISTRATOR + " order by name for update")
                .query(Integer.class)
                .list();
    }

    void revokeTokens(String owner, Instant at) {
        db.sql("update access_token set revoked_at = :at where owner = :owner and revoked_at is null")
                .param("owner", owner)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    int countActiveAdministrators() {
        return db.sql("select count(*) from access_user where disabled_at is null and " + IS_ADMINISTRATOR)
                .query(Integer.class)
                .single();
    }

    int countAttemptsSince(String name, Instant since) {
        return db.sql("select count(*) from access_attempt where name = :name and at > :since")
                .param("name", name)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void addAttempt(String name, Instant at) {
        db.sql("insert into access_attempt (name, at) values (:name, :at)")
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetAttempts(String name) {
        db.sql("delete from access_attempt where name = :name")
                .param("name", name)
                .update();
    }

    /** Those too old to count. Rows somebody else is at are left for the next time. */
    void forgetAttemptsUntil(Instant until) {
        db.sql("""
                        delete from access_attempt where number in
                            (select number from access_attempt where at <= :until for update skip locked)
                        """).param("until", until.atOffset(ZoneOffset.UTC)).update();
    }

    static String written(Set<UserRole> roles) {
        return roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream(row.getString("roles").split(","))
                .filter(role -> !role.isEmpty())
                .map(UserRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        var agency = new Agency(row.getString("ori"), row.getString("agency_name"));
        return new Account(
                new User(row.getString("name"), row.getString("display_name"), roles, agency),
                row.getString("password"),
                row.getBoolean("password_temporary"),
                row.getBytes("code_secret"),
                instant(row, "locked_at"),
                instant(row, "disabled_at"),
                row.getLong("stamp"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
