package org.homeward.clearinghouse.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Operations, in PostgreSQL. */
@Component
class OperationStore {
    private final JdbcClient db;

    OperationStore(JdbcClient db) {
        this.db = db;
    }

    long add(Operation operation) {
        return db.sql("""
                        insert into desk_operation (name, place, agencies, contacts, starts, ends, things, staff, booked_by)
                        values (:name, :place, :agencies, :contacts, :starts, :ends, :things, :staff, :by)
                        returning number
                        """)
                .param("name", operation.name())
                .param("place", operation.place())
                .param("agencies", String.join("\n", operation.agencies()))
                .param("contacts", String.join("\n", operation.contacts()))
                .param("starts", operation.span().from().atOffset(ZoneOffset.UTC))
                .param("ends", operation.span().to().atOffset(ZoneOffset.UTC))
                .param("things", String.join("\n", operation.things()))
                .param("staff", String.join("\n", operation.staff()))
                .param("by", operation.bookedBy())
                .query(Long.class)
                .single();
    }

    boolean cancel(long number, Instant now) {
        return db.sql("update desk_operation set cancelled_at = :now where number = :number and cancelled_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Those that run or are to come first, by their start; then the past, newest first. */
    List<Operation> list(Instant now) {
        return db.sql("""
                        select * from desk_operation
                        order by ends <= :now or cancelled_at is not null, abs(extract(epoch from starts - :now)), number
                        limit 200
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OperationStore::operation)
                .list();
    }

    Optional<Operation> find(long number) {
        return db.sql("select * from desk_operation where number = :number")
                .param("number", number)
                .query(OperationStore::operation)
                .optional();
    }

    /** Those that run at that moment and have that case or request. */
    List<Operation> running(String thing, Instant at) {
        return db.sql("""
                        select * from desk_operation
                        where cancelled_at is null and starts <= :at and ends > :at
                          and :thing = any (string_to_array(things, E'\\n'))
                        order by number
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("thing", thing)
                .query(OperationStore::operation)
                .list();
    }

    private static Operation operation(ResultSet row, int index) throws SQLException {
        return new Operation(
                row.getLong("number"),
                row.getString("name"),
                row.getString("place"),
                row.getString("agencies").lines().toList(),
                row.getString("contacts").lines().toList(),
                new Span(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()),
                row.getString("things").lines().toList(),
                row.getString("staff").lines().toList(),
                row.getString("booked_by"),
                row.getObject("cancelled_at", OffsetDateTime.class) != null);
    }
}
