package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import org.homeward.clearinghouse.access.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Warns that another agency asks about the same subject. Told is the agency and the person to call: never what they ask, their case
 * number or the number of their request.
 */
@Component
class Interests {
    private final JdbcClient db;
    private final Archive archive;

    Interests(JdbcClient db, Archive archive) {
        this.db = db;
        this.archive = archive;
    }

    /** Other agencies with an open request that shares an identifying value, an accepted find, or a link of its record. */
    List<Interest> of(Grant grant, Request request) {
        var all = new LinkedHashSet<Interest>();
        all.addAll(sharing(request));
        for (var record : archive.linked(grant, request)) all.addAll(of(request, record.hex()));
        return List.copyOf(all);
    }

    private List<Interest> sharing(Request request) {
        return db.sql("""
                        select distinct a.name as agency, r.name as person, a.phone
                        from requests_request q
                        join requests_agency a on a.ori = q.ori
                        join requests_requester r on r.id = q.requester
                        where q.state <> 'CLOSED' and q.ori <> :ori and (
                            exists (select 1 from requests_asked mine join requests_asked theirs on theirs.normal = mine.normal
                                    where mine.request = :request and theirs.request = q.number and mine.normal <> '')
                            or exists (select 1 from requests_hit mine join requests_hit theirs on theirs.entity = mine.entity
                                       where mine.request = :request and theirs.request = q.number
                                         and mine.decision = 'ACCEPTED' and theirs.decision = 'ACCEPTED'))
                        order by 1, 2
                        """)
                .param("ori", request.requester().agency().ori())
                .param("request", request.number().value())
                .query(Interests::row)
                .list();
    }

    private List<Interest> of(Request request, String record) {
        return db.sql("""
                        select a.name as agency, r.name as person, a.phone
                        from requests_request q
                        join requests_agency a on a.ori = q.ori
                        join requests_requester r on r.id = q.requester
                        where q.record = :record and q.state <> 'CLOSED' and q.ori <> :ori
                        """)
                .param("record", record)
                .param("ori", request.requester().agency().ori())
                .query(Interests::row)
                .list();
    }

    private static Interest row(ResultSet row, int i) throws SQLException {
        return new Interest(row.getString("agency"), row.getString("person"), row.getString("phone"));
    }
}
