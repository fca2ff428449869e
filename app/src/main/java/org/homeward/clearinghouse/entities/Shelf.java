package org.homeward.clearinghouse.entities;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.entities.RecordPages.RecordPage;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.springframework.stereotype.Component;

/** Where each record stands: its page, and the compartment that says who may see it. */
@Component
class Shelf {
    private final Map<RecordKind, RecordPages> pages = new EnumMap<>(RecordKind.class);
    private final Access access;
    private final Index index;
    private final RecordStore store;

    Shelf(List<RecordPages> pages, Access access, Index index, RecordStore store) {
        for (var owner : pages) for (var kind : owner.kinds()) this.pages.put(kind, owner);
        this.access = access;
        this.index = index;
        this.store = store;
    }

    RecordPage page(Record record) {
        var owner = pages.get(record.kind());
        return owner == null
                ? new RecordPage(
                        Words.of(record.kind()) + " " + record.provenance().reference(), "/records/" + record.id())
                : owner.page(record);
    }

    /** The record from the index when it is there, which is quick, else from the database. */
    Optional<Record> find(RecordId id) {
        var held = index.ask(engine -> engine.record(id));
        return held.isPresent() ? held : store.find(id);
    }

    /** The kinds of record a user may see, count and be told of. */
    Set<RecordKind> readable(User user) {
        var kinds = EnumSet.noneOf(RecordKind.class);
        for (var kind : RecordKind.values())
            if (access.may(user, Act.READ, Ref.Kind.RECORD) && access.may(user, Act.READ, compartment(kind)))
                kinds.add(kind);
        return kinds;
    }

    private static Ref.Kind compartment(RecordKind kind) {
        return switch (kind) {
            case CYBERTIP -> Ref.Kind.TIP;
            case CASE_INTAKE, LEAD -> Ref.Kind.CASE;
            case REQUEST, SEARCH_RESULT -> Ref.Kind.REQUEST;
            case PLATE_READ, POSTING, POLICE_CONTACT, IMPORT -> Ref.Kind.RECORD;
        };
    }
}
