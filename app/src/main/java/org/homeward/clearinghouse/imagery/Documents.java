package org.homeward.clearinghouse.imagery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.imagery.DocumentsChanged.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers of things: brought by staff, kept encrypted, handed out as they came. */
@Component
public class Documents {
    private static final int LONGEST = 200;
    private final DocumentStore store;
    private final DocumentFiles files;
    private final Photos photos;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Documents(
            DocumentStore store,
            DocumentFiles files,
            Photos photos,
            Access access,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.photos = photos;
        this.access = access;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whose they are. Throws {@link org.homeward.clearinghouse.access.NotFound}. */
    PhotoSubject subject(Ref of) {
        return photos.subject(of);
    }

    /** Throws {@link Conflict} that names the field or the file and the remedy, with nothing kept. */
    public DocumentId add(Grant grant, Ref of, String title, String source, InputStream file) {
        mustBeFor(grant, of);
        mustBeSaid("What it is", title);
        mustBeSaid("Who gave it", source);
        var kept = files.bring(file);
        dropIfRolledBack(kept.hash());
        try {
            var document = new Document(
                    new DocumentId(UUID.randomUUID()),
                    of,
                    title.strip(),
                    source.strip(),
                    kept.hash(),
                    kept.size(),
                    kept.form(),
                    clock.instant(),
                    grant.user().displayName(),
                    null);
            transaction.executeWithoutResult(status -> {
                store.add(document);
                changed(grant, document, Change.ADDED, "DOCUMENT_ADDED");
            });
            return document.id();
        } catch (RuntimeException failed) {
            files.dropUnneeded(kept.hash());
            throw failed;
        }
    }

    /** The caller's transaction may end otherwise long after this returned. */
    private void dropIfRolledBack(String hash) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) files.dropUnneeded(hash);
            }
        });
    }

    private static void mustBeSaid(String field, String words) {
        if (words.isBlank()) throw new Conflict(field + " is empty: write it down.");
        if (words.length() > LONGEST) throw new Conflict(field + " is too long: shorten it to 200 characters.");
    }

    List<Document> list(Grant grant, Ref of) {
        mustBeFor(grant, of);
        return store.list(of);
    }

    /** {@code grant} is one to open this document. */
    Document get(Grant grant, DocumentId id) {
        mustBeFor(grant, id.ref());
        return store.get(id);
    }

    /** The content, decrypted as it is read. */
    InputStream open(Grant grant, DocumentId id) {
        try {
            return files.files().open(get(grant, id).hash());
        } catch (IOException e) {
            throw new UncheckedIOException("a document could not be read", e);
        }
    }

    @Transactional
    public Document withdraw(Grant grant, DocumentId id) {
        return set(grant, id, true);
    }

    @Transactional
    public Document restore(Grant grant, DocumentId id) {
        return set(grant, id, false);
    }

    private Document set(Grant grant, DocumentId id, boolean away) {
        mustBeFor(grant, id.ref());
        if (grant.act() != Act.CHANGE) throw new IllegalStateException("a document is changed under a grant to change");
        var document = store.get(id);
        store.withdraw(id, away ? clock.instant() : null);
        changed(
                grant,
                document,
                away ? Change.WITHDRAWN : Change.RESTORED,
                away ? "DOCUMENT_WITHDRAWN" : "DOCUMENT_RESTORED");
        return document;
    }

    private void changed(Grant grant, Document document, Change change, String verb) {
        events.publishEvent(new DocumentsChanged(
                document.of(), document.id(), change, grant.user().name()));
        access.record(grant, verb, document.id().ref());
    }

    private static void mustBeFor(Grant grant, Ref ref) {
        if (!grant.ref().equals(ref)) throw new IllegalStateException("a grant for " + grant.ref());
    }
}
