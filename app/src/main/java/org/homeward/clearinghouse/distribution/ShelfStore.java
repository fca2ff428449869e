package org.homeward.clearinghouse.distribution;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secrets of partners' standing pages, and what stands on each. */
@Component
class ShelfStore {
    private final JdbcClient db;

    ShelfStore(JdbcClient db) {
        this.db = db;
    }

    /** @param closedAt null while the page can be opened */
    record State(int turn, @Nullable Instant closedAt) {
        static final State FIRST = new State(0, null);

        public boolean isClosed() {
            return closedAt != null;
        }
    }

    State state(long partner) {
        return db.sql("select turn, closed_at from distribution_shelf where partner = :partner")
                .param("partner", partner)
                .query((row, index) -> {
                    var closed = row.getObject("closed_at", OffsetDateTime.class);
                    return new State(row.getInt("turn"), closed == null ? null : closed.toInstant());
                })
                .optional()
                .orElse(State.FIRST);
    }

    /** Makes the secret before worthless; null opens the page under the new one. */
    void turn(long partner, @Nullable Instant closedAt) {
        db.sql("""
                        insert into distribution_shelf (partner, turn, closed_at) values (:partner, 1, :closed)
                        on conflict (partner) do update set turn = distribution_shelf.turn + 1, closed_at = :closed
                        """)
                .param("partner", partner)
                .param(
                        "closed",
                        closedAt == null ? null : closedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** The newest delivery of each poster that left for the partner and was not taken back before, by number: the newest first. */
    List<Long> given(long partner, int most) {
        return db.sql("""
                        select max(number) as number from distribution_delivery
                        where partner = :partner and kind = 'RELEASE' and attempts > 0 and state in ('SENT', 'SENDING')
                        group by poster order by 1 desc limit :most
                        """)
                .param("partner", partner)
                .param("most", most)
                .query((row, index) -> row.getLong("number"))
                .list();
    }

    /** Recalls of the partner's that nobody confirmed, the newest first. */
    List<Long> takeDown(long partner, int most) {
        return db.sql("""
                        select recalls as number from distribution_delivery
                        where partner = :partner and kind = 'RECALL' and ended_at is null order by number desc limit :most
                        """)
                .param("partner", partner)
                .param("most", most)
                .query((row, index) -> row.getLong("number"))
                .list();
    }
}
