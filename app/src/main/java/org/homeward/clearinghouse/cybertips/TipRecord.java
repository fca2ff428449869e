package org.homeward.clearinghouse.cybertips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Relation;
import org.homeward.engine.model.Role;

/**
 * A filed report as the one record that the engine links.
 *
 * <p>Left out on purpose: the names, mail addresses and numbers of the people at the provider who reported. They stand in every report of
 * that provider and would tie all of them together; the provider is named, as an organisation, by a property that ties nothing.
 */
final class TipRecord {
    private static final Map<String, Role> ROLES = Map.of(
            "personOrUserReported", Role.REPORTED_USER, "victim", Role.CHILD, "intendedRecipient", Role.RECIPIENT);

    /** Elements whose words a person wrote freely. The reporter's own boilerplate is not among them. */
    private static final List<String> FREE = List.of(
            "content",
            "additionalInfo",
            "escalateToHighPriority",
            "incidentDateTimeDescription",
            "profileBio",
            "vehicleDescription",
            "fileNames");

    private final Tip tip;
    private final Xml report;
    private final List<DescribedFile> files;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();

    TipRecord(Tip tip, Xml report, List<DescribedFile> files) {
        this.tip = tip;
        this.report = report;
        this.files = files;
    }

    Record record() {
        int provider =
                add(EntityType.ORGANISATION, Role.REPORTER, List.of(Fact.of(Property.AGENCY, tip.providerName())));
        for (var element : report.children()) {
            var role = ROLES.get(element.name());
            if (role != null) subject(element, role, provider);
        }
        report.find("lawEnforcement").ifPresent(this::agency);
        report.all("internetDetails").forEach(details -> details.children().forEach(this::incident));
        files.forEach(this::file);
        var source = new Provenance("CyberTipline, " + tip.providerName(), Long.toString(tip.number()), tip.openedAt());
        return Record.of(RecordKind.CYBERTIP, source, mentions, relations, narrative());
    }

    private void subject(Xml element, Role role, int provider) {
        int subject = add(EntityType.PERSON, role, new PersonFacts(tip.providerName()).of(element));
        if (role == Role.REPORTED_USER) relate(provider, subject, Relation.Kind.REPORTED);
        for (var account : element.all("associatedAccount")) associate(account, subject);
    }

    /** Whether an associated account is the same person's is not ours to guess: it is a person of its own, related. */
    private void associate(Xml account, int subject) {
        boolean guardian =
                account.attribute("type").filter("Parent/Guardian"::equals).isPresent();
        int other = add(
                EntityType.PERSON,
                guardian ? Role.GUARDIAN : Role.ASSOCIATE,
                new PersonFacts(tip.providerName()).of(account));
        relate(other, subject, guardian ? Relation.Kind.GUARDIAN_OF : Relation.Kind.ASSOCIATED_WITH);
    }

    private void agency(Xml agency) {
        var facts = new ArrayList<Fact>();
        agency.say("agencyName").ifPresent(name -> facts.add(Fact.of(Property.AGENCY, name)));
        agency.say("caseNumber").ifPresent(number -> facts.add(Fact.of(Property.CASE_NUMBER, number)));
        if (!facts.isEmpty()) add(EntityType.ORGANISATION, Role.OFFICER, facts);
    }

    /** Addresses and numbers an incident names belong to nobody in particular: things of their own. */
    private void incident(Xml incident) {
        for (var url : incident.all("url"))
            url.said().ifPresent(said -> add(EntityType.POSTING, Role.THING, List.of(Fact.of(Property.URL, said))));
        var facts = new PersonFacts(tip.providerName());
        for (var phone : incident.all("phoneNumber"))
            facts.phone(phone).ifPresent(fact -> add(EntityType.PHONE, Role.THING, List.of(fact)));
        for (var address : incident.all("incidentAddress")) {
            var place = facts.address(address);
            if (!place.isEmpty()) add(EntityType.ADDRESS, Role.THING, place);
        }
        var connections = incident.all("ipCaptureEvent").stream()
                .flatMap(facts::connection)
                .toList();
        if (!connections.isEmpty()) add(EntityType.POSTING, Role.THING, connections);
    }

    /** A file is passed from hand to hand: who shares one shares a thing, which is no sign of being the same person. */
    private void file(DescribedFile file) {
        var digests = file.file().digests();
        var facts = new ArrayList<>(List.of(
                Fact.of(Property.FILE_HASH, "md5:" + digests.md5()),
                Fact.of(Property.FILE_HASH, "sha1:" + digests.sha1()),
                Fact.of(Property.FILE_HASH, "sha256:" + digests.sha256())));
        file.details().ifPresent(said -> facts.addAll(new PersonFacts(tip.providerName()).ofFile(said)));
        int thing = add(EntityType.POSTING, Role.THING, facts);
        for (int i = 0; i < thing; i++)
            if (mentions.get(i).role() == Role.REPORTED_USER) relate(i, thing, Relation.Kind.ASSOCIATED_WITH);
    }

    private int add(EntityType type, Role role, List<Fact> facts) {
        mentions.add(new Mention(type, role, facts));
        return mentions.size() - 1;
    }

    private void relate(int from, int to, Relation.Kind kind) {
        relations.add(new Relation(from, to, kind));
    }

    private String narrative() {
        var said = report.children().stream().filter(child -> !child.name().equals("reporter"));
        var saidOfFiles = files.stream().flatMap(file -> file.details().stream());
        return Stream.concat(said, saidOfFiles)
                .flatMap(Xml::everything)
                .filter(element -> FREE.contains(element.name()))
                .flatMap(element -> element.said().stream())
                .collect(Collectors.joining("\n\n"));
    }
}
