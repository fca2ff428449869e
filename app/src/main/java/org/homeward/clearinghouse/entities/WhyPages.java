package org.homeward.clearinghouse.entities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.entities.EntityPage.Source;
import org.homeward.engine.Entity;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.springframework.stereotype.Component;

/** Explains a pair. */
@Component
class WhyPages {
    /** What most often decides, in the order it is worth asking for. */
    private static final List<List<Property>> DECIDING = List.of(
            List.of(Property.BIRTH_DATE, Property.AGE),
            List.of(Property.PHONE),
            List.of(Property.EMAIL),
            List.of(Property.SCREEN_NAME, Property.ACCOUNT),
            List.of(Property.ADDRESS, Property.STREET),
            List.of(Property.MARK));

    private final Index index;
    private final Shelf shelf;
    private final EntityPages entities;
    private final Ledger ledger;

    WhyPages(Index index, Shelf shelf, EntityPages entities, Ledger ledger) {
        this.index = index;
        this.shelf = shelf;
        this.entities = entities;
        this.ledger = ledger;
    }

    WhyPage get(Grant grant, MentionId a, MentionId b) {
        var left = source(grant, a);
        var right = source(grant, b);
        var score = index.ask(engine -> engine.explain(a, b))
                .orElseThrow(() -> new NotFound("One of the two is not in the index (yet): " + a + ", " + b));
        var decisions = a.compareTo(b) < 0 ? ledger.of(a, b) : ledger.of(b, a);
        return new WhyPage(
                left,
                right,
                score,
                DECIDING.stream()
                        .filter(properties -> !says(left, properties) || !says(right, properties))
                        .map(properties -> Words.of(properties.getFirst()).toLowerCase(java.util.Locale.ROOT))
                        .toList(),
                decisions,
                decisions.stream()
                        .filter(Decision::stands)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                entity(a).isPresent() && entity(a).equals(entity(b)));
    }

    private Optional<MentionId> entity(MentionId id) {
        return index.ask(engine -> engine.entity(id)).map(Entity::id);
    }

    private Source source(Grant grant, MentionId id) {
        return entities.source(id, shelf.readable(grant.user()))
                .orElseThrow(() -> new NotFound("Person or thing " + id));
    }

    private static boolean says(Source source, List<Property> any) {
        var mention = source.record().mention(source.mention().ordinal());
        return any.stream()
                .flatMap(property -> Stream.concat(Stream.empty(), mention.said(property)))
                .findAny()
                .isPresent();
    }
}
