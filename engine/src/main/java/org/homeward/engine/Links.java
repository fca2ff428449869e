package org.homeward.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.Record;
import org.homeward.engine.text.Profile;

/** Explains what was compared: links with their scores, and entities with the links that hold them together. */
final class Links {
    static final Comparator<Link> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Link link) -> -link.score().bits())
            .thenComparing(Link::a)
            .thenComparing(Link::b);

    private final Archive archive;
    private final Derived derived;

    private final Function<Archive.Held, Record> records;

    /** @param records reads the words of a record as said */
    Links(Holdings holdings, Function<Archive.Held, Record> records) {
        this.archive = holdings.archive;
        this.derived = holdings.derived();
        this.records = records;
    }

    /** The links of all mentions of a record, accepted and near misses, strongest first. */
    List<Link> of(Archive.Held record) {
        var links = new ArrayList<Link>();
        record.numbers().forEach(mention -> {
            for (var compared : compare(mention))
                if (!archive.sameRecord(mention, compared.mention()))
                    links.add(link(mention, compared.mention(), compared.accepted()));
        });
        links.sort(STRONGEST_FIRST);
        return links;
    }

    private List<Comparer.Compared> compare(int mention) {
        var profile = archive.profile(mention);
        return derived.comparer.compare(profile, Ways.of(profile));
    }

    Entity entity(int mention) {
        var resolution = derived.resolution;
        var members = resolution.members(mention);
        var links = new ArrayList<Link>();
        var cuts = new ArrayList<Entity.Cut>();
        for (int member : members)
            resolution.edges().each(member, (other, units) -> {
                if (resolution.leader(other) != resolution.leader(member))
                    cuts.add(new Entity.Cut(link(member, other, true), resolution.whyCut(member, other)));
                else if (archive.compare(member, other) < 0) links.add(link(member, other, true));
            });
        links.sort(STRONGEST_FIRST);
        cuts.sort(Comparator.comparing(Entity.Cut::link, STRONGEST_FIRST));
        var ids = Arrays.stream(members).mapToObj(archive::id).toList();
        return new Entity(ids.getFirst(), archive.type(members[0]), ids, links, cuts);
    }

    private Link link(int a, int b, boolean accepted) {
        if (archive.compare(a, b) > 0) return link(b, a, accepted);
        return new Link(archive.id(a), archive.id(b), score(a, b), accepted);
    }

    /** The score of two mentions, its parts in the words of their sources: the left ones are those of {@code a}. */
    Score score(int a, int b) {
        return derived.score(said(a), said(b));
    }

    /** The profile of a mention with its values as said. */
    Profile said(int mention) {
        return said(archive.holder(mention), mention);
    }

    /** The same of one that was held, whatever became of it: a record's own words stay in the log. */
    Profile said(Archive.Held held, int mention) {
        var record = records.apply(held);
        return Profile.of(record.mention(mention - held.first()), record.provenance());
    }
}
