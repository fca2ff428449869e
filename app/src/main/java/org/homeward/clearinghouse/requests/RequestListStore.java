package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of requests, a page at a time. */
@Component
class RequestListStore {
    private final JdbcClient db;
    private final Clock clock;

    RequestListStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param asked all that is asked, in one line
     * @param fresh hits found since this user last looked
     */
    record Line(
            RequestNumber number,
            String agency,
            String requester,
            Urgency urgency,
            State state,
            String owner,
            Instant due,
            boolean overdue,
            String asked,
            int fresh) {}

    /** One page, and how many there are on all. */
    record Lines(List<Line> lines, int total) {}

    Lines list(RequestFilter filter, String user) {
        var now = clock.instant();
        var found = db.sql("""
                        select q.number, a.name as agency, r.name as person, q.urgency, q.state, q.owner, q.due_at,
                               q.due_at < :now and q.state not in ('SENT', 'CLOSED') as overdue,
                               (select string_agg(said, ' · ' order by position) from requests_asked w where w.request = q.number) as asked,
                               (select count(*) from requests_hit h where q.state <> 'CLOSED' and h.request = q.number and h.decision = ''
                                and h.found_at > coalesce((select at from requests_looked l
                                                           where l.request = q.number and l.by_user = :user), '-infinity')) as fresh,
                               count(*) over () as total
                        from requests_request q
                        join requests_requester r on r.id = q.requester
                        join requests_agency a on a.ori = q.ori
                        where (:state = 'ALL' or q.state = :state or (:state = 'OPEN' and q.state <> 'CLOSED'))
                          and (:owner = '' or q.owner = :owner)
                          and (:agency = '' or q.ori = :agency)
                          and (:text = '' or position(lower(:text) in lower(q.number || ' ' || a.name || ' ' || r.name || ' ' || q.their_case)) > 0
                               or exists (select 1 from requests_asked w
                                          where w.request = q.number and position(lower(:text) in lower(w.said)) > 0))
                        order by case when :sort <> 'NUMBER' then q.due_at < :now and q.state not in ('SENT', 'CLOSED') end desc nulls last,
                                 case :sort when 'URGENCY' then array_position(array['EMERGENCY', 'URGENT', 'ROUTINE'], q.urgency) end,
                                 case :sort when 'AGENCY' then a.name when 'NUMBER' then q.number end,
                                 q.due_at, q.number
                        limit :limit offset :offset
                        """)
                .param("now", RequestStore.utc(now))
                .param("user", user)
                .param("state", filter.state())
                .param("owner", filter.owner())
                .param("agency", filter.agency())
                .param("text", filter.text())
                .param("sort", filter.sort().name())
                .param("limit", RequestFilter.PAGE)
                .param("offset", filter.offset())
                .query((row, i) -> new Counted(line(row), row.getInt("total")))
                .list();
        var total = found.isEmpty() ? 0 : found.getFirst().total();
        return new Lines(found.stream().map(Counted::line).toList(), total);
    }

    private record Counted(Line line, int total) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new RequestNumber(row.getString("number")),
                row.getString("agency"),
                row.getString("person"),
                Urgency.valueOf(row.getString("urgency")),
                State.valueOf(row.getString("state")),
                row.getString("owner"),
                RequestStore.instant(row, "due_at"),
                row.getBoolean("overdue"),
                row.getString("asked"),
                row.getInt("fresh"));
    }
}
