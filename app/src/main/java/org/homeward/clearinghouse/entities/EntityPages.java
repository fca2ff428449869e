package org.homeward.clearinghouse.entities;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Withheld;
import org.homeward.clearinghouse.entities.EntityPage.Cut;
import org.homeward.clearinghouse.entities.EntityPage.Source;
import org.homeward.clearinghouse.entities.EntityPage.Stated;
import org.homeward.clearinghouse.entities.EntityPage.Tie;
import org.homeward.engine.Entity;
import org.homeward.engine.Link;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.RecordKind;
import org.springframework.stereotype.Component;

/** Gathers what is known of an entity, leaving out what the reader may not see before anything is shown or counted. */
@Component
class EntityPages {
    private final Index index;
    private final Shelf shelf;
    private final Ledger ledger;

    EntityPages(Index index, Shelf shelf, Ledger ledger) {
        this.index = index;
        this.shelf = shelf;
        this.ledger = ledger;
    }

    Optional<Entity> find(MentionId id) {
        return index.ask(engine -> engine.entity(id));
    }

    /** Throws {@link NotFound} when it isn't there or all of it is closed to the reader. */
    EntityPage get(Grant grant, MentionId id) {
        var entity = find(id).orElseThrow(() -> new NotFound("Person or thing " + id));
        var readable = shelf.readable(grant.user());
        var sources = entity.mentions().stream()
                .flatMap(mention -> source(mention, readable).stream())
                .sorted(Comparator.comparing(Source::saidAt).reversed())
                .toList();
        if (sources.isEmpty()) throw new Withheld("Person or thing " + id);
        var byMention = sources.stream().collect(Collectors.toMap(Source::mention, Function.identity()));
        return new EntityPage(
                entity.id(),
                entity.type(),
                name(sources),
                sources,
                facts(sources),
                entity.links().stream()
                        .flatMap(link -> tie(link, byMention).stream())
                        .toList(),
                entity.cuts().stream()
                        .flatMap(cut -> cut(cut, readable).stream())
                        .toList(),
                ledger.of(entity.mentions()),
                entity.mentions().size() - sources.size());
    }

    /** What an entity is called: as its newest record that has a name for it does. */
    Optional<String> name(MentionId id, Set<RecordKind> readable) {
        return find(id).flatMap(entity -> {
            var sources = entity.mentions().stream()
                    .flatMap(mention -> source(mention, readable).stream())
                    .sorted(Comparator.comparing(Source::saidAt).reversed())
                    .toList();
            return sources.isEmpty() ? Optional.empty() : Optional.of(name(sources));
        });
    }

    private static String name(List<Source> sources) {
        return sources.stream()
                .map(Source::name)
                .filter(name -> !name.startsWith("Unnamed") && name.contains(" "))
                .findFirst()
                .orElse(sources.getFirst().name());
    }

    Optional<Source> source(MentionId id, Set<RecordKind> readable) {
        return shelf.find(id.record())
                .filter(record -> readable.contains(record.kind()))
                .map(record -> {
                    var mention = record.mention(id.ordinal());
                    return new Source(
                            id,
                            record,
                            shelf.page(record),
                            Words.of(record.kind()),
                            Words.name(mention),
                            Words.of(mention.role()));
                });
    }

    private static List<Stated> facts(List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.record().mention(source.mention().ordinal()).facts().stream()
                        .map(fact -> new Stated(fact, Words.of(fact.property()), source)))
                .sorted(Comparator.comparing(stated -> stated.fact().property()))
                .toList();
    }

    private static Optional<Tie> tie(Link link, Map<MentionId, Source> sources) {
        var a = sources.get(link.a());
        var b = sources.get(link.b());
        return a == null || b == null ? Optional.empty() : Optional.of(new Tie(a, b, link.score()));
    }

    private Optional<Cut> cut(Entity.Cut cut, Set<RecordKind> readable) {
        var ends = Stream.of(cut.link().a(), cut.link().b())
                .flatMap(end -> source(end, readable).stream())
                .collect(Collectors.toMap(Source::mention, Function.identity()));
        return tie(cut.link(), ends).map(tie -> new Cut(tie, cut.reason()));
    }
}
