package org.homeward.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.homeward.engine.Given.clues;
import static org.homeward.engine.Given.record;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.Relation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTests {
    private static final String HOTEL = "+1 202 555 0100";

    private @TempDir Path folder;
    private LinkEngine engine;
    private long sequence;

    @BeforeEach
    void open() {
        engine = LinkEngine.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void anEntityShowsItsValuesTheRecordsItMeetsOthersInAndStatedRelations() {
        var report = put(record("CASE 7")
                .person("Maria Lopez", "+1 202 555 0142")
                .person("Rosa Featherstone")
                .related(1, Relation.Kind.GUARDIAN_OF, 0));

        var expansion = engine.expand(new Node.OfEntity(report.mentionId(0)), 10);

        assertThat(expansion.edges())
                .extracting(Edge::to, Edge::label)
                .containsExactlyInAnyOrder(
                        tuple(new Node.OfValue(Property.PHONE, "+12025550142"), "phone"),
                        tuple(new Node.OfRecord(report.id()), "named in"),
                        tuple(new Node.OfEntity(report.mentionId(1)), "has guardian"));
        assertThat(expansion.edges())
                .allSatisfy(edge -> assertThat(edge.records()).containsExactly(report.id()));
    }

    @Test
    void theTotalIsSaidWhateverTheLimit() {
        var people = Stream.of(
                        "Maria Lopez",
                        "John Smith",
                        "Wei Tran",
                        "Olga Petrov",
                        "Yusuf Haddad",
                        "Aiko Kim",
                        "Ann Quimby")
                .map(name -> put(record("TIP " + name).person(name, HOTEL)))
                .toList();

        var expansion = engine.expand(new Node.OfValue(Property.PHONE, "+12025550100"), 5);

        assertThat(expansion.total()).isEqualTo(people.size());
        assertThat(expansion.edges()).hasSize(5);
        assertThat(engine.expand(expansion.node(), 100).edges()).hasSize(people.size());
    }

    @Test
    void aHubLinksNobodyIsListedIsNotWalkedOverAndIsStillFoundWhenAskedFor() {
        for (int i = 0; i < 30; i++) put(record("TIP " + i).person("Guest" + i + " Example" + i, HOTEL));
        var one = new Node.OfEntity(
                put(record("TIP 98").person("Ann Quimby", HOTEL)).mentionId(0));
        var other = new Node.OfEntity(
                put(record("TIP 99").person("Bo Okafor", HOTEL)).mentionId(0));
        assertThat(engine.path(one, other, 4)).hasSize(2);

        engine.snapshot(++sequence);

        assertThat(engine.expand(one, 10).hubs())
                .containsExactly(new Expansion.Hub(Property.PHONE, "+12025550100", 32));
        assertThat(engine.expand(one, 10).edges()).isEmpty();
        assertThat(engine.path(one, other, 4)).isEmpty();
        assertThat(engine.search(Query.of(clues(HOTEL), 100))).hasSize(32);
    }

    @Test
    void aPathLeadsOverValuesAndRecords() {
        var one = put(record("TIP 1").person("Ann Quimby", "+1 202 555 0142"));
        var two = put(record("TIP 2").person("Bo Okafor", "+1 202 555 0142").person("Wei Featherstone"));

        var path = engine.path(new Node.OfEntity(one.mentionId(0)), new Node.OfEntity(two.mentionId(1)), 6);

        assertThat(path)
                .extracting(Edge::to)
                .containsExactly(
                        new Node.OfValue(Property.PHONE, "+12025550142"),
                        new Node.OfEntity(two.mentionId(0)),
                        new Node.OfRecord(two.id()),
                        new Node.OfEntity(two.mentionId(1)));
        assertThat(engine.path(new Node.OfEntity(one.mentionId(0)), new Node.OfEntity(two.mentionId(1)), 3))
                .isEmpty();
    }

    private Record put(Given given) {
        var record = given.build();
        engine.put(++sequence, record);
        return record;
    }
}
