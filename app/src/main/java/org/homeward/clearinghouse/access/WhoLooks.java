package org.homeward.clearinghouse.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may look at a thing, and who did. */
@Component
public class WhoLooks {
    private static final int MOST = 100;
    private final JdbcClient db;
    private final Users users;
    private final UserStore store;

    WhoLooks(JdbcClient db, Users users, UserStore store) {
        this.db = db;
        this.users = users;
        this.store = store;
    }

    /** @param mayChange whether beside looking they may change it */
    public record Allowed(User user, boolean mayChange) {}

    /** Everyone of the house whose role lets them look at such things and who may sign in, by name. */
    public List<Allowed> allowed(Ref.Kind kind) {
        return users.listStaff().stream()
                .filter(user -> Rights.of(user).allow(Act.READ, kind))
                .map(user -> new Allowed(user, Rights.of(user).allow(Act.CHANGE, kind)))
                .toList();
    }

    /** Those of an agency who may sign in to its portal, by name. */
    public List<User> ofAgency(String ori) {
        return store.listWith(EnumSet.of(UserRole.REQUESTER)).stream()
                .filter(user -> !ori.isEmpty() && user.agency().ori().equalsIgnoreCase(ori))
                .toList();
    }

    /**
     * Somebody who opened a thing.
     *
     * @param name display name, or the user name of one who is there no more
     * @param times so often, to look or to change
     */
    public record Looked(String name, Instant last, long times) {}

    /** Who opened it, the latest first. This reads the trail, so {@code grant} is one for the part of the trail that is about it. */
    public List<Looked> looked(Grant grant, Ref ref) {
        if (!grant.ref().equals(trailOf(ref))) throw new IllegalStateException("a grant for " + grant.ref());
        return db.sql("""
                        select coalesce(max(u.display_name), a.actor) as name, max(a.at) as last, count(*) as times
                        from access_audit a left join access_user u on u.name = a.actor
                        where a.ref = :ref and a.outcome = 'DONE' and a.verb like 'OPENED%'
                        group by a.actor
                        order by last desc, name
                        limit :most
                        """)
                .param("ref", ref.toString())
                .param("most", MOST)
                .query(WhoLooks::looked)
                .list();
    }

    /** What is opened to read who looked at a thing. */
    public static Ref trailOf(Ref ref) {
        return new Ref(Ref.Kind.AUDIT, ref.toString());
    }

    private static Looked looked(ResultSet row, int index) throws SQLException {
        return new Looked(
                row.getString("name"),
                row.getObject("last", OffsetDateTime.class).toInstant(),
                row.getLong("times"));
    }
}
