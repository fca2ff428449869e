package org.homeward.clearinghouse.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;

/**
 * A request as a record: one subject with all that is asked about them, the vehicles they use, and the postings quoted. The officer who
 * asks is left out on purpose: detectives would link cases that share nothing else.
 */
final class AskedRecord {
    /** The subject's place in the record. */
    static final int SUBJECT = 0;

    private AskedRecord() {}

    static Record of(RequestNumber number, ListedAgency agency, List<Asked> asked, Instant at) {
        var mentions = new ArrayList<Mention>();
        var relations = new ArrayList<Relation>();
        mentions.add(new Mention(EntityType.PERSON, Role.SUBJECT, facts(asked)));
        for (var item : asked) thing(item, mentions, relations);
        return Record.of(
                RecordKind.REQUEST,
                new Provenance("Request, " + agency.name(), number.value(), at),
                mentions,
                relations,
                narrative(asked));
    }

    private static List<Fact> facts(List<Asked> asked) {
        return asked.stream()
                .filter(item -> item.kind() != Asked.Kind.POSTING_TEXT)
                .map(AskedRecord::fact)
                .toList();
    }

    private static void thing(Asked item, List<Mention> mentions, List<Relation> relations) {
        if (item.kind() == Asked.Kind.PLATE) relations.add(new Relation(SUBJECT, mentions.size(), Relation.Kind.USES));
        if (item.kind() == Asked.Kind.PLATE) mentions.add(mention(EntityType.VEHICLE, item));
        if (item.kind() == Asked.Kind.POSTING_TEXT) mentions.add(mention(EntityType.POSTING, item));
    }

    private static Mention mention(EntityType type, Asked item) {
        return new Mention(type, Role.THING, List.of(fact(item)));
    }

    /** What one agency asks about goes to no other without its consent. */
    private static Fact fact(Asked item) {
        return Fact.of(item.kind().property(), item.said()).handled(Handling.ORIGINATOR_CONSENT);
    }

    private static String narrative(List<Asked> asked) {
        return String.join(
                "\n",
                asked.stream()
                        .filter(item -> item.kind() == Asked.Kind.POSTING_TEXT)
                        .map(Asked::said)
                        .toList());
    }
}
