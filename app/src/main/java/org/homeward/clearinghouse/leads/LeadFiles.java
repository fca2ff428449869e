package org.homeward.clearinghouse.leads;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.imagery.HeldId;
import org.homeward.clearinghouse.imagery.Quarantine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came with leads. It may be abuse material: it goes to quarantine unopened, and is opened there by few. */
@Component
class LeadFiles {
    /** Of one file, in bytes. */
    static final long LIMIT = 25L * 1024 * 1024;

    private final JdbcClient db;
    private final Quarantine quarantine;

    LeadFiles(JdbcClient db, Quarantine quarantine) {
        this.db = db;
        this.quarantine = quarantine;
    }

    /** Holds a file; empty when there is nothing in it. Throws {@link org.homeward.clearinghouse.imagery.PictureRefused} when it is too large. */
    Optional<LeadFile> hold(InputStream file) {
        try {
            var bytes = new PushbackInputStream(file);
            int first = bytes.read();
            if (first < 0) return Optional.empty();
            bytes.unread(first);
            var held = quarantine.hold(bytes, LIMIT);
            return Optional.of(new LeadFile(held.id(), held.kind(), held.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a lead could not be read", e);
        }
    }

    @Transactional
    public void add(long lead, LeadFile file) {
        db.sql("insert into leads_file (lead, held, kind, size) values (:lead, :held, :kind, :size)")
                .param("lead", lead)
                .param("held", file.held().toString())
                .param("kind", file.kind())
                .param("size", file.size())
                .update();
    }

    List<LeadFile> of(long lead) {
        return db.sql("select held, kind, size from leads_file where lead = :lead order by held")
                .param("lead", lead)
                .query((row, index) ->
                        new LeadFile(HeldId.of(row.getString("held")), row.getString("kind"), row.getLong("size")))
                .list();
    }
}
