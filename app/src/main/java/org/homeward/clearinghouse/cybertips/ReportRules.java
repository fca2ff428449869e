package org.homeward.clearinghouse.cybertips;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the written description of the interface asks of a report beyond its schema. A report that breaks any of it is refused with 4100
 * and the names of all elements at fault.
 */
final class ReportRules {
    private static final List<String> NOT_IN_A_BATCH =
            List.of("internetDetails", "lawEnforcement", "intendedRecipient", "victim", "additionalInfo");

    private ReportRules() {}

    /**
     * @param known of some numbers, those of reports that may be named as prior ones
     */
    static void check(Xml report, Instant now, UnaryOperator<Set<Long>> known) {
        var faults = new Faults();
        Moments.check(report, now, faults);
        PersonRules.check(report, faults);
        checkReporter(report, faults);
        checkMailIncidents(report, faults);
        checkPriorReports(report, known, faults);
        if (isBatched(report)) checkBatch(report, faults);
        else checkSingle(report, faults);
        faults.settle();
    }

    static boolean isBatched(Xml report) {
        return report.has("batchedReport");
    }

    private static void checkReporter(Xml report, Faults faults) {
        var person = report.get("reporter").get("reportingPerson");
        faults.check(
                person.has("email"),
                "reportingPerson/email",
                "give at least one e-mail address of the reporting person.");
    }

    private static void checkSingle(Xml report, Faults faults) {
        faults.check(
                report.all("personOrUserReported").size() <= 1,
                "personOrUserReported",
                "report one person or user at a time, unless the report is batched.");
    }

    /** An address in the incident that nobody in the report has would lead nowhere. */
    private static void checkMailIncidents(Xml report, Faults faults) {
        var known = new HashSet<String>();
        Stream.of("personOrUserReported", "intendedRecipient", "victim")
                .flatMap(name -> report.all(name).stream())
                .flatMap(Xml::everything)
                .filter(element -> element.name().equals("email"))
                .forEach(email -> known.add(plain(email)));
        report.all("internetDetails").stream()
                .flatMap(details -> details.children().stream())
                .filter(incident -> Set.of("emailIncident", "newsgroupIncident").contains(incident.name()))
                .flatMap(incident -> incident.all("emailAddress").stream())
                .forEach(address -> faults.check(
                        known.contains(plain(address)),
                        "emailAddress",
                        "the address must also stand as email of a reported person, recipient or victim."));
    }

    private static String plain(Xml email) {
        return email.text().strip().toLowerCase(Locale.ROOT);
    }

    private static void checkPriorReports(Xml report, UnaryOperator<Set<Long>> known, Faults faults) {
        var prior = report.everything()
                .filter(element -> Set.of("priorCTReports", "priorCTReport").contains(element.name()))
                .collect(Collectors.groupingBy(
                        element -> Long.valueOf(element.text().strip())));
        var existing = known.apply(prior.keySet());
        prior.forEach((number, elements) -> faults.check(
                existing.contains(number),
                elements.getFirst().name(),
                "report " + number + " is none that you filed. Name one that exists."));
    }

    /** A batch says of many users that they passed on the same thing, and nothing else. */
    private static void checkBatch(Xml report, Faults faults) {
        for (var name : NOT_IN_A_BATCH) faults.check(!report.has(name), name, "leave it out of a batched report.");
        faults.check(
                !report.get("incidentSummary").has("escalateToHighPriority"),
                "escalateToHighPriority",
                "leave it out of a batched report.");
        for (var user : report.all("personOrUserReported"))
            for (var child : user.children())
                faults.check(
                        child.name().equals("espIdentifier"),
                        "personOrUserReported/" + child.name(),
                        "give only espIdentifier in a batched report.");
    }
}
