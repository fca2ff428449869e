package org.homeward.clearinghouse.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answer while it is written: its words, and which facts of accepted hits go into it. */
@Component
class Findings {
    private static final int LONGEST = 50_000;
    private final Requests requests;
    private final RequestStore store;
    private final FindingStore findings;
    private final HitStore hits;
    private final Archive archive;
    private final Access access;
    private final Clock clock;

    Findings(
            Requests requests,
            RequestStore store,
            FindingStore findings,
            HitStore hits,
            Archive archive,
            Access access,
            Clock clock) {
        this.requests = requests;
        this.store = store;
        this.findings = findings;
        this.hits = hits;
        this.archive = archive;
        this.access = access;
        this.clock = clock;
    }

    /** Keeps the draft. The first words make the request drafted. */
    @Transactional
    public void write(Grant grant, String text) {
        if (text.length() > LONGEST) throw new Refused("A finding has at most " + LONGEST + " characters: shorten it.");
        var request = requests.toWork(grant);
        Searches.mustBeWorkable(request);
        store.write(request.number(), text, grant.user().name(), clock.instant());
        findings.addAuthor(request.number(), grant.user().name());
        if (request.state() != State.DRAFTED && !text.isBlank()) requests.move(grant, State.DRAFTED, "finding begun");
        else access.record(grant, "FINDING_WRITTEN", request.number().ref());
    }

    /**
     * Puts exactly these facts into the answer. Throws {@link Refused} when one is not a fact of an accepted hit, or its handling forbids
     * this recipient, whatever the page offered.
     */
    @Transactional
    public void choose(Grant grant, Set<FactKey> keys) {
        var request = requests.toWork(grant);
        Searches.mustBeWorkable(request);
        mustBeAllowed(offered(grant, request), keys);
        findings.choose(request.number(), keys, grant.user().name());
        findings.addAuthor(request.number(), grant.user().name());
        access.record(grant, "FACTS_CHOSEN", request.number().ref());
    }

    /** All facts of the accepted hits, those that may not go to the requester too. */
    List<Offered> offered(Grant grant) {
        return offered(grant, requests.get(grant));
    }

    /**
     * What the answer holds now; the handling of each fact is checked once more. A chosen fact whose record was taken back is not among
     * it: see {@link #gone}.
     */
    List<Offered> chosen(Grant grant, Request request) {
        var offered = offered(grant, request);
        var keys = findings.chosen(request.number());
        keys.retainAll(keys(offered));
        mustBeAllowed(offered, keys);
        return offered.stream()
                .map(source -> source.with(
                        source.lines().stream().filter(Offered.Line::chosen).toList()))
                .filter(source -> !source.lines().isEmpty())
                .toList();
    }

    /** How many chosen facts are not to be had any more: their record was taken back, as a corrected case's is. */
    int gone(Grant grant, Request request) {
        var keys = findings.chosen(request.number());
        keys.removeAll(keys(offered(grant, request)));
        return keys.size();
    }

    /** Throws {@link Conflict} when a fact of the answer was taken back since it was chosen. */
    void mustStand(Grant grant, Request request) {
        int gone = gone(grant, request);
        if (gone > 0)
            throw new Conflict((gone == 1 ? "A fact" : gone + " facts")
                    + " of this answer came from a record that was taken back or corrected since."
                    + " Take the answer up again (give it back, or reopen the request), and put the facts that still"
                    + " stand into it.");
    }

    private static Set<FactKey> keys(List<Offered> offered) {
        return offered.stream()
                .flatMap(source -> source.lines().stream())
                .map(Offered.Line::key)
                .collect(Collectors.toSet());
    }

    /** Those who worked on the answer. */
    List<String> authors(Grant grant) {
        return findings.authors(requests.get(grant).number());
    }

    /** Throws {@link Conflict} when there is nothing to read yet. */
    static void mustBeWritten(Request request) {
        if (request.finding().text().isBlank())
            throw new Conflict("Write the finding first: there is no answer to read.");
    }

    private List<Offered> offered(Grant grant, Request request) {
        var chosen = findings.chosen(request.number());
        var offered = new ArrayList<Offered>();
        for (var hit : hits.list(request.number()))
            if (hit.isAccepted())
                archive.find(grant, hit.mention().record())
                        .ifPresent(record -> offered.add(source(record, hit, chosen)));
        return offered;
    }

    private static Offered source(Record record, FoundHit hit, Set<FactKey> chosen) {
        var facts = record.mention(hit.mention().ordinal()).facts();
        var lines = IntStream.range(0, facts.size())
                .filter(i -> facts.get(i).property() != Property.CAUTION)
                .mapToObj(i -> new FactKey(hit.mention(), i))
                .map(key -> new Offered.Line(key, facts.get(key.position()), chosen.contains(key)))
                .toList();
        return new Offered(record.id(), Words.of(record.kind()), record.provenance(), lines, cautions(record));
    }

    /** They go with any fact of the record, ticked or not. */
    private static List<String> cautions(Record record) {
        return record.mentions().stream()
                .flatMap(mention -> mention.facts().stream())
                .filter(fact -> fact.property() == Property.CAUTION)
                .filter(fact -> fact.handling().mayGoToLawEnforcement())
                .map(Fact::said)
                .toList();
    }

    private static void mustBeAllowed(List<Offered> offered, Set<FactKey> keys) {
        var lines = offered.stream()
                .flatMap(source -> source.lines().stream())
                .collect(Collectors.toMap(Offered.Line::key, line -> line, (a, b) -> a));
        for (var key : keys) {
            var line = lines.get(key);
            if (line == null) throw new Refused("Only facts of accepted hits can go into the answer.");
            if (!line.isAllowed())
                throw new Refused(
                        "The fact \"" + line.what() + "\" can't go into this answer: it " + line.whyNot() + ".");
        }
    }
}
