package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and what they ask. */
@Component
class RequestStore {
    private static final String SELECT = """
            select q.number, q.their_case, q.urgency, q.purpose, q.state, q.owner, q.created_by, q.created_at, q.due_at, q.record,
                   q.finding, q.finding_by, q.finding_at,
                   r.id, r.name as person, r.phone as their_phone, r.email, a.ori, a.name, a.place, a.phone
            from requests_request q
            join requests_requester r on r.id = q.requester
            join requests_agency a on a.ori = q.ori
            """;
    private final JdbcClient db;

    RequestStore(JdbcClient db) {
        this.db = db;
    }

    /** The next number of a year. Holds the year's row until the transaction ends, so numbers have no gaps. */
    RequestNumber next(int year) {
        return RequestNumber.of(
                year, db.sql("""
                                insert into requests_counter (year, last) values (:year, 1)
                                on conflict (year) do update set last = requests_counter.last + 1
                                returning last
                                """).param("year", year).query(Integer.class).single());
    }

    /** The request of this form; lets only one transaction at a time find none and make it. */
    Optional<RequestNumber> lockAndFind(Once once) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:once, 0))")
                .param("once", once.mark())
                .query((row, i) -> i)
                .single();
        return db.sql("select number from requests_request where once = :once")
                .param("once", once.mark())
                .query(String.class)
                .optional()
                .map(RequestNumber::new);
    }

    void add(Request request, Once once) {
        db.sql("""
                        insert into requests_request (number, requester, ori, their_case, urgency, purpose, state, owner, created_by,
                                                      created_at, due_at, record, finding, finding_by, once)
                        values (:number, :requester, :ori, :theirCase, :urgency, :purpose, :state, :owner, :createdBy,
                                :createdAt, :dueAt, :record, '', '', :once)
                        """)
                .param("number", request.number().value())
                .param("requester", request.requester().id())
                .param("ori", request.requester().agency().ori())
                .param("theirCase", request.theirCase())
                .param("urgency", request.urgency().name())
                .param("purpose", request.purpose())
                .param("state", request.state().name())
                .param("owner", request.owner())
                .param("createdBy", request.createdBy())
                .param("createdAt", utc(request.createdAt()))
                .param("dueAt", utc(request.dueAt()))
                .param("record", request.record().hex())
                .param("once", once.mark())
                .update();
        for (int i = 0; i < request.asked().size(); i++)
            addAsked(request.number(), i, request.asked().get(i));
    }

    private void addAsked(RequestNumber number, int position, Asked asked) {
        db.sql("""
                        insert into requests_asked (request, position, kind, said, normal)
                        values (:request, :position, :kind, :said, :normal)
                        """)
                .param("request", number.value())
                .param("position", position)
                .param("kind", asked.kind().name())
                .param("said", asked.said())
                .param("normal", asked.normal())
                .update();
    }

    Optional<Request> find(RequestNumber number) {
        return db.sql(SELECT + " where q.number = :number")
                .param("number", number.value())
                .query(this::row)
                .optional();
    }

    /** Moves a request one step; throws {@link Conflict} when someone else moved it meanwhile. */
    void move(Request request, State to) {
        int moved = db.sql("update requests_request set state = :to where number = :number and state = :from")
                .param("to", to.name())
                .param("number", request.number().value())
                .param("from", request.state().name())
                .update();
        if (moved == 0) throw new Conflict("Someone else changed this request just now. Look at it again.");
    }

    /** Unless somebody was faster. */
    void give(RequestNumber number, String from, String to) {
        int changed = db.sql("update requests_request set owner = :to where number = :number and owner = :from")
                .param("to", to)
                .param("from", from)
                .param("number", number.value())
                .update();
        if (changed == 0)
            throw new Conflict("Somebody took " + number + " on, or gave it to another, just now. Look at it again.");
    }

    List<Requests.Happened> happened(Instant since) {
        return db.sql("""
                        select q.number, q.state, h.at, h.what
                        from requests_history h join requests_request q on q.number = h.request
                        where h.at >= :since and q.state <> 'CLOSED'
                        order by q.number, h.id limit 400
                        """)
                .param("since", utc(since))
                .query((row, i) -> new Requests.Happened(
                        new RequestNumber(row.getString("number")).ref(),
                        State.valueOf(row.getString("state")).words(),
                        instant(row, "at"),
                        row.getString("what")))
                .list();
    }

    List<Requests.Kept> listKept() {
        return db.sql("""
                        select q.number, q.owner, q.urgency, q.ori,
                               coalesce((select string_agg(distinct a.kind, ' ') from requests_asked a where a.request = q.number), '') as kinds
                        from requests_request q where q.state not in ('SENT', 'CLOSED') order by q.number
                        """).query((row, i) -> kept(row)).list();
    }

    private static Requests.Kept kept(ResultSet row) throws SQLException {
        var about = EnumSet.noneOf(Property.class);
        for (var kind : row.getString("kinds").split(" "))
            if (!kind.isEmpty()) about.add(Asked.Kind.valueOf(kind).property());
        return new Requests.Kept(
                new RequestNumber(row.getString("number")).ref(),
                row.getString("owner"),
                Urgency.valueOf(row.getString("urgency")).ordinal() + 1,
                row.getString("ori"),
                about);
    }

    void due(RequestNumber number, Instant due) {
        db.sql("update requests_request set due_at = :due where number = :number")
                .param("due", utc(due))
                .param("number", number.value())
                .update();
    }

    void write(RequestNumber number, String finding, String by, Instant at) {
        db.sql("""
                        update requests_request set finding = :finding, finding_by = :by, finding_at = :at
                        where number = :number
                        """)
                .param("finding", finding)
                .param("by", by)
                .param("at", utc(at))
                .param("number", number.value())
                .update();
    }

    private List<Asked> asked(String number) {
        return db.sql("select kind, said from requests_asked where request = :number order by position")
                .param("number", number)
                .query((row, i) -> new Asked(Asked.Kind.valueOf(row.getString("kind")), row.getString("said")))
                .list();
    }

    private Request row(ResultSet row, int i) throws SQLException {
        var number = row.getString("number");
        return new Request(
                new RequestNumber(number),
                AgencyStore.requester(row, i),
                row.getString("their_case"),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("purpose"),
                State.valueOf(row.getString("state")),
                row.getString("owner"),
                row.getString("created_by"),
                instant(row, "created_at"),
                instant(row, "due_at"),
                asked(number),
                new RecordId(row.getString("record")),
                new Request.Finding(
                        row.getString("finding"), row.getString("finding_by"), findInstant(row, "finding_at")));
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
