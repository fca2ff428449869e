package org.homeward.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.homeward.engine.index.Archive;

/** Explains what was compared: links with their scores, and entities with the links that hold them together. */
final class Links {
    static final Comparator<Link> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Link link) -> -link.score().bits())
            .thenComparing(Link::a)
            .thenComparing(Link::b);

    private final Archive archive;
    private final Derived derived;

    Links(Holdings holdings) {
        this.archive = holdings.archive;
        this.derived = holdings.derived();
    }

    /** The links of all mentions of a record, accepted and near misses, strongest first. */
    List<Link> of(Archive.Held record) {
        return of(
                record,
                record.numbers()
                        .mapToObj(archive::profile)
                        .map(derived::compare)
                        .toList());
    }

    /** The same, of what has been compared already. */
    List<Link> of(Archive.Held record, List<List<Derived.Compared>> comparisons) {
        var links = new ArrayList<Link>();
        record.numbers().forEach(mention -> {
            for (var compared : comparisons.get(mention - record.first()))
                if (derived.differentRecords(mention, compared.mention()))
                    links.add(link(mention, compared.mention(), compared.accepted()));
        });
        links.sort(STRONGEST_FIRST);
        return links;
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
        return new Link(archive.id(a), archive.id(b), derived.score(archive.profile(a), archive.profile(b)), accepted);
    }
}
