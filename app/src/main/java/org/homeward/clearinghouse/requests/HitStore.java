package org.homeward.clearinghouse.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.Hit;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.MentionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was found for a request, once per mention. */
@Component
class HitStore {
    private static final String SELECT = """
            select mention, entity, found_at, bits, probability, parts, decision, decided_by, decided_at, why, judgement
            from requests_hit
            """;
    private final JdbcClient db;
    private final JsonMapper json;

    HitStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Keeps a hit; found again, the stronger score stays and so does the decision. Returns true when it is new. */
    boolean add(RequestNumber request, Hit hit, Instant at) {
        return db.sql("""
                        insert into requests_hit (request, mention, entity, found_at, bits, probability, parts)
                        values (:request, :mention, :entity, :at, :bits, :probability, :parts)
                        on conflict (request, mention) do update set
                            entity = excluded.entity,
                            bits = greatest(requests_hit.bits, excluded.bits),
                            probability = greatest(requests_hit.probability, excluded.probability),
                            parts = case when excluded.bits > requests_hit.bits then excluded.parts else requests_hit.parts end
                        returning (xmax = 0)
                        """)
                .param("request", request.value())
                .param("mention", hit.mention().toString())
                .param("entity", hit.entity().toString())
                .param("at", RequestStore.utc(at))
                .param("bits", hit.score().bits())
                .param("probability", hit.score().probability())
                .param("parts", json.writeValueAsString(hit.score().parts()))
                .query(Boolean.class)
                .single();
    }

    List<FoundHit> list(RequestNumber request) {
        return db
                .sql(SELECT + " where request = :request")
                .param("request", request.value())
                .query(this::row)
                .list()
                .stream()
                .sorted(FoundHit.ORDER)
                .toList();
    }

    Optional<FoundHit> find(RequestNumber request, MentionId mention) {
        return db.sql(SELECT + " where request = :request and mention = :mention")
                .param("request", request.value())
                .param("mention", mention.toString())
                .query(this::row)
                .optional();
    }

    /** Facts of a hit that is no longer accepted leave the answer with the decision. */
    void decide(RequestNumber request, MentionId mention, FoundHit.Decision decision) {
        if (decision.verdict() != FoundHit.Verdict.ACCEPTED)
            db.sql("delete from requests_chosen where request = :request and mention = :mention")
                    .param("request", request.value())
                    .param("mention", mention.toString())
                    .update();
        var at = decision.at();
        db.sql("""
                        update requests_hit
                        set decision = :decision, decided_by = :by, decided_at = :at, why = :why, judgement = :judgement
                        where request = :request and mention = :mention
                        """)
                .param(
                        "decision",
                        decision.verdict() == FoundHit.Verdict.OPEN
                                ? ""
                                : decision.verdict().name())
                .param("by", decision.by())
                .param("at", at == null ? null : RequestStore.utc(at), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("why", decision.why())
                .param("judgement", decision.judgement(), java.sql.Types.BIGINT)
                .param("request", request.value())
                .param("mention", mention.toString())
                .update();
    }

    private FoundHit row(ResultSet row, int i) throws SQLException {
        var parts = List.of(json.readValue(row.getString("parts"), Part[].class));
        return new FoundHit(
                MentionId.parse(row.getString("mention")),
                MentionId.parse(row.getString("entity")),
                RequestStore.instant(row, "found_at"),
                new Score(row.getDouble("bits"), row.getDouble("probability"), parts),
                decision(row));
    }

    private static FoundHit.Decision decision(ResultSet row) throws SQLException {
        var verdict = row.getString("decision");
        return new FoundHit.Decision(
                verdict.isEmpty() ? FoundHit.Verdict.OPEN : FoundHit.Verdict.valueOf(verdict),
                row.getString("decided_by"),
                RequestStore.findInstant(row, "decided_at"),
                row.getString("why"),
                row.getObject("judgement", Long.class));
    }
}
