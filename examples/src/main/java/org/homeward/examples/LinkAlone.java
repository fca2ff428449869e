package org.homeward.examples;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.engine.Arrival;
import org.homeward.engine.Clue;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Query;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Judgement;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.Undo;
import org.homeward.engine.model.Verdict;

/** The engine alone, in a new folder: three records come in, are linked, judged, judged back and searched. Everyone is fictional. */
public final class LinkAlone {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private LinkAlone() {}

    public static void main(String... args) throws IOException {
        var folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("homeward");
        try (var engine = LinkEngine.open(folder, Clock.systemUTC())) {
            var tip = person("tip 17", "Maria López", "2011-04-03", "+1 202 555 0142");
            var lead = person("lead 4", "Lopes, Maria", "04/03/2011", "202-555-0142");
            var other = person("lead 5", "Daniel Whitcombe", "1987-11-30", "+1 202 555 0177");
            engine.putAll(List.of(new Arrival(1, tip), new Arrival(2, lead), new Arrival(3, other)));

            System.out.println("One with tip 17: " + oneWith(tip.mentionId(0), engine));
            var link = engine.links(tip.id()).getFirst();
            double bits = link.score().bits();
            System.out.println(bits + " bits, a chance of " + link.score().probability() + ":");
            link.score().parts().forEach(System.out::println);

            engine.judge(4, new Judgement(1, link.a(), link.b(), Verdict.DIFFERENT, "anna", NOW, "cousins", bits));
            System.out.println("Judged different: " + oneWith(tip.mentionId(0), engine));
            engine.judge(5, new Undo(2, 1, "anna", NOW, "the other cousin was meant"));
            System.out.println("Taken back: " + oneWith(tip.mentionId(0), engine));

            for (var hit : engine.search(Query.of(List.of(new Clue(Property.PHONE, "(202) 555-0177")), 10)))
                System.out.println("Found: " + reference(hit.mention(), engine));
        }
    }

    private static Record person(String reference, String name, String born, String phone) {
        var said = List.of(
                Fact.of(Property.NAME, name), Fact.of(Property.BIRTH_DATE, born), Fact.of(Property.PHONE, phone));
        var mentions = List.of(new Mention(EntityType.PERSON, Role.SUBJECT, said));
        return Record.of(RecordKind.LEAD, new Provenance("Desk", reference, NOW), mentions, List.of(), "");
    }

    private static String oneWith(MentionId mention, LinkEngine engine) {
        var mentions = engine.entity(mention).orElseThrow().mentions();
        return mentions.stream()
                .map(member -> reference(member, engine))
                .sorted()
                .collect(joining(", "));
    }

    private static String reference(MentionId mention, LinkEngine engine) {
        return engine.record(mention.record()).orElseThrow().provenance().reference();
    }
}
