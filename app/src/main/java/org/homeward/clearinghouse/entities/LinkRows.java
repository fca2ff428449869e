package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.engine.Link;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.springframework.stereotype.Component;

/** Makes a record's links readable. Links into compartments the reader may not see are left out before anything is counted. */
@Component
class LinkRows {
    private final Index index;
    private final Shelf shelf;
    private final Ledger ledger;

    LinkRows(Index index, Shelf shelf, Ledger ledger) {
        this.index = index;
        this.shelf = shelf;
        this.ledger = ledger;
    }

    List<LinkRow> of(Grant grant, RecordId id) {
        var record = shelf.find(id).orElseThrow();
        var readable = shelf.readable(grant.user());
        return index.ask(engine -> engine.links(id)).stream()
                .flatMap(link -> shelf
                        .find((link.a().record().equals(id) ? link.b() : link.a()).record())
                        .filter(other -> readable.contains(other.kind()))
                        .map(other -> row(record, other, link))
                        .stream())
                .toList();
    }

    private LinkRow row(Record record, Record other, Link link) {
        boolean first = link.a().record().equals(record.id());
        var mine = first ? link.a() : link.b();
        var theirs = first ? link.b() : link.a();
        return new LinkRow(
                mine,
                theirs,
                called(record, mine),
                called(other, theirs),
                shelf.page(other),
                Words.of(other.kind()),
                link.score().probability(),
                link.score().bits(),
                link.accepted(),
                Reasons.of(link.score()),
                standing(link.a(), link.b()).orElse(null));
    }

    private Optional<Decision> standing(MentionId a, MentionId b) {
        return ledger.of(a, b).stream().filter(Decision::stands).reduce((earlier, later) -> later);
    }

    private static String called(Record record, MentionId id) {
        return called(record.mention(id.ordinal()));
    }

    static String called(Mention mention) {
        var role = Words.of(mention.role());
        return role.isEmpty() ? Words.name(mention) : Words.name(mention) + " (" + role + ")";
    }
}
