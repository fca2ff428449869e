package org.homeward.clearinghouse.cybertips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.cybertips.TipPage.Connection;
import org.homeward.clearinghouse.cybertips.TipPage.FileLine;
import org.homeward.clearinghouse.cybertips.TipPage.Line;
import org.homeward.clearinghouse.cybertips.TipPage.Person;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;

/** Makes the parts of a page out of a report's XML. */
final class TipReading {
    private static final Set<String> PEOPLE =
            Set.of("personOrUserReported", "victim", "intendedRecipient", "associatedAccount");

    /** Free words, which may describe abuse: pages fold them. */
    private static final Set<String> FOLDED =
            Set.of("content", "additionalInfo", "incidentDateTimeDescription", "profileBio", "fileNames");

    private static final Set<Property> SHOWN_ELSEWHERE = Set.of(Property.IP, Property.DESCRIPTION);

    private final String providerName;
    private final Xml report;
    private final List<DescribedFile> files;

    TipReading(String providerName, Xml report, List<DescribedFile> files) {
        this.providerName = providerName;
        this.report = report;
        this.files = files;
    }

    List<Line> incident() {
        var lines = new ArrayList<Line>();
        var summary = report.get("incidentSummary");
        summary.say("platform").ifPresent(said -> lines.add(new Line("Platform", said)));
        for (var details : report.all("internetDetails"))
            for (var incident : details.children()) lines.add(new Line(Words.of(incident.name()), values(incident)));
        report.find("lawEnforcement").ifPresent(agency -> agency(agency, lines));
        contact().ifPresent(said -> lines.add(new Line("Contact at the provider", said)));
        report.get("reporter").say("legalURL").ifPresent(said -> lines.add(new Line("Legal process to", said)));
        if (ReportRules.isBatched(report))
            lines.add(new Line("Batched", "one viral file, many users: reported together"));
        return lines;
    }

    /** Whom to ask: the contact when one is named, else who reported. Shown to people, never linked. */
    private Optional<String> contact() {
        var reporter = report.get("reporter");
        return reach(reporter.find("contactPerson").orElse(reporter.get("reportingPerson")));
    }

    private static void agency(Xml agency, List<Line> lines) {
        agency.say("agencyName")
                .map(name -> name
                        + agency.say("caseNumber")
                                .map(number -> ", case " + number)
                                .orElse(""))
                .ifPresent(said -> lines.add(new Line("Law enforcement involved", said)));
        agency.find("officerContact")
                .flatMap(TipReading::reach)
                .ifPresent(said -> lines.add(new Line("Officer", said)));
        for (var name : List.of("reportedToLe", "servedLegalProcessDomestic", "servedLegalProcessInternational"))
            if (agency.is(name)) lines.add(new Line(Words.of(name), "yes"));
    }

    private static Optional<String> reach(Xml person) {
        var parts = Stream.of("firstName", "lastName", "email", "phone")
                .flatMap(part -> person.all(part).stream())
                .flatMap(part -> part.said().stream())
                .collect(Collectors.joining(" "));
        return Optional.of(parts).filter(said -> !said.isEmpty());
    }

    private static String values(Xml incident) {
        return incident.children().stream()
                .filter(child -> !FOLDED.contains(child.name()))
                .flatMap(child -> whole(child).stream().map(said -> Words.of(child.name()) + " " + said))
                .collect(Collectors.joining(" · "));
    }

    private static List<String> whole(Xml element) {
        var parts = element.everything().flatMap(part -> part.said().stream()).toList();
        return parts.isEmpty() ? List.of() : List.of(String.join(", ", parts));
    }

    List<String> marks() {
        return report.get("incidentSummary").all("reportAnnotations").stream()
                .flatMap(all -> all.children().stream())
                .map(mark -> Words.of(mark.name()))
                .toList();
    }

    /** What speaks for looking at it soon, each with its reason; no score. */
    List<Line> priorities() {
        var lines = new ArrayList<Line>();
        report.get("incidentSummary")
                .say("escalateToHighPriority")
                .ifPresent(why -> lines.add(new Line("Escalated by the provider", why)));
        if (!report.all("victim").isEmpty())
            lines.add(new Line("A child is named", report.all("victim").size() + " in this report"));
        long timed = report.everything()
                .filter(element -> element.name().equals("ipCaptureEvent") && element.has("dateTime"))
                .count();
        if (timed > 0)
            lines.add(new Line("Connections with a time", timed + " that a network's operator could look up"));
        long viewed = files.stream().filter(DescribedFile::viewed).count();
        if (viewed > 0) lines.add(new Line("Files someone at the provider looked at", viewed + " of " + files.size()));
        return lines;
    }

    List<Person> people() {
        return subjects()
                .map(subject -> new Person(role(subject), name(subject), facts(subject)))
                .toList();
    }

    private Stream<Xml> subjects() {
        return report.everything().filter(element -> PEOPLE.contains(element.name()));
    }

    private static String role(Xml subject) {
        return Words.of(subject.name())
                + subject.attribute("type")
                        .map(type -> " (" + type.toLowerCase(java.util.Locale.ROOT) + ")")
                        .orElse("");
    }

    /** How to call someone: by name, else by what they call themselves. */
    private String name(Xml subject) {
        var facts = new PersonFacts(providerName)
                .of(subject).stream().collect(Collectors.toMap(Fact::property, Fact::said, (first, next) -> first));
        var whole = Stream.of(Property.GIVEN_NAME, Property.MIDDLE_NAME, Property.SURNAME)
                .flatMap(part -> Stream.ofNullable(facts.get(part)))
                .collect(Collectors.joining(" "));
        if (!whole.isEmpty()) return whole;
        return Stream.of(Property.SCREEN_NAME, Property.ALIAS, Property.ACCOUNT, Property.EMAIL, Property.PHONE)
                .flatMap(part -> Stream.ofNullable(facts.get(part)))
                .findFirst()
                .orElse("not named");
    }

    private List<Line> facts(Xml subject) {
        var lines = new ArrayList<Line>();
        for (var fact : new PersonFacts(providerName).of(subject))
            if (!SHOWN_ELSEWHERE.contains(fact.property()))
                lines.add(new Line(Words.of(fact.property()), fact.said() + note(fact)));
        disabled(subject, lines);
        return lines;
    }

    private static String note(Fact fact) {
        var verified = fact.grade().information() == 2 ? " (verified by the provider)" : "";
        var happened = fact.happened();
        return verified + (happened == null ? "" : " at " + Times.exact(happened.from()));
    }

    private static void disabled(Xml subject, List<Line> lines) {
        for (var name : List.of("accountTemporarilyDisabled", "accountPermanentlyDisabled"))
            subject.find(name)
                    .filter(Xml::isTrue)
                    .ifPresent(account -> lines.add(new Line(
                            Words.of(name),
                            "yes"
                                    + account.attribute("disabledDate")
                                            .map(at -> ", " + at)
                                            .orElse("")
                                    + told(account))));
        for (var name : List.of("compromisedAccount", "thirdPartyUserReported"))
            if (subject.is(name)) lines.add(new Line(Words.of(name), "yes"));
        for (var prior : subject.all("priorCTReports"))
            prior.said().ifPresent(number -> lines.add(new Line("earlier report", number)));
    }

    /** Someone who was told knows that they are looked at. */
    private static String told(Xml account) {
        boolean told = account.attribute("userNotified")
                .filter(said -> said.equals("true") || said.equals("1"))
                .isPresent();
        return told ? "; the user was told" : "";
    }

    /** All uses of network addresses, in the report's order: of people, of peers, of files. */
    List<Connection> connections() {
        var ofPeople = subjects()
                .flatMap(subject -> subject.all("ipCaptureEvent").stream()
                        .map(event -> connection(Words.of(subject.name()) + " " + name(subject), event)));
        var ofPeers = report.all("internetDetails").stream()
                .flatMap(details -> details.all("peer2peerIncident").stream())
                .flatMap(incident -> incident.all("ipCaptureEvent").stream())
                .map(event -> connection("Peer to peer", event));
        var ofFiles = files.stream()
                .flatMap(file -> file.details().stream()
                        .flatMap(said -> said.all("ipCaptureEvent").stream())
                        .map(event -> connection("File " + (file.file().ordinal() + 1), event)));
        return Stream.of(ofPeople, ofPeers, ofFiles).flatMap(all -> all).toList();
    }

    private static Connection connection(String who, Xml event) {
        return new Connection(
                who,
                event.say("ipAddress").orElse(""),
                event.say("port").orElse(""),
                event.say("eventName").orElse(""),
                event.say("dateTime").flatMap(Moments::read).map(Times::exact).orElse("time not given"),
                event.is("possibleProxy") ? "possibly a proxy" : "");
    }

    List<FileLine> files() {
        return files.stream().map(TipReading::file).toList();
    }

    private static FileLine file(DescribedFile file) {
        var digests = file.file().digests();
        return new FileLine(
                file.file().id(),
                file.details()
                        .flatMap(said -> said.say("originalFileName").or(() -> said.say("fileName")))
                        .orElse("no name given"),
                digests.bytes(),
                digests.md5(),
                digests.sha1(),
                digests.sha256(),
                file.viewed(),
                file.publicly(),
                file.details().map(TipReading::labels).orElse(List.of()),
                file.details().map(TipReading::said).orElse(List.of()));
    }

    /** What the provider said of a file beyond its labels. */
    private static List<Line> said(Xml details) {
        var lines = new ArrayList<Line>();
        for (var hash : details.all("originalFileHash"))
            hash.said()
                    .ifPresent(value -> lines.add(
                            new Line("original " + hash.attribute("hashType").orElse("hash"), value)));
        details.say("locationOfFile").ifPresent(place -> lines.add(new Line("found at", place)));
        details.say("uploadedToEspTimestamp")
                .flatMap(Moments::read)
                .ifPresent(at -> lines.add(new Line("uploaded to the provider", Times.exact(at))));
        for (var device : details.all("deviceId")) lines.add(new Line("device", String.join(", ", whole(device))));
        details.all("details").stream()
                .flatMap(group -> group.all("nameValuePair").stream())
                .forEach(pair -> lines.add(
                        new Line(pair.get("name").text(), pair.get("value").text())));
        return lines;
    }

    private static List<String> labels(Xml details) {
        var annotations = details.all("fileAnnotations").stream()
                .flatMap(all -> all.children().stream())
                .map(Xml::name);
        var meme = details.is("potentialMeme") ? Stream.of("potentialMeme") : Stream.<String>empty();
        var classified = details.say("industryClassification").stream();
        var relevance = details.say("fileRelevance").stream();
        return Stream.of(annotations, meme, classified, relevance)
                .flatMap(all -> all)
                .map(Words::of)
                .toList();
    }

    /** The free words, each under who it is about. */
    List<Line> texts() {
        var lines = new ArrayList<Line>();
        report.children().stream()
                .filter(part -> !part.name().equals("reporter"))
                .forEach(
                        part -> texts(part, part.name().equals("internetDetails") ? "" : Words.of(part.name()), lines));
        for (var file : files)
            file.details().ifPresent(said -> texts(said, "File " + (file.file().ordinal() + 1), lines));
        return lines;
    }

    private static void texts(Xml element, String about, List<Line> lines) {
        if (FOLDED.contains(element.name()))
            element.said().ifPresent(said -> lines.add(new Line(label(element, about), said)));
        var within = Map.of("associatedAccount", "Associated account");
        for (var child : element.children())
            texts(
                    child,
                    element.name().equals("internetDetails")
                            ? Words.of(child.name())
                            : within.getOrDefault(child.name(), about),
                    lines);
    }

    private static String label(Xml element, String about) {
        var words = Words.of(element.name());
        return (about.equals(words) ? "Report" : about) + ": " + words;
    }
}
