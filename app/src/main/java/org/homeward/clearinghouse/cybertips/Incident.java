package org.homeward.clearinghouse.cybertips;

import java.time.Instant;

/** What a list of reports shows of an incident, and what is kept when its words are erased. */
record Incident(IncidentType type, Instant at, boolean escalated) {

    static Incident of(Xml report) {
        var summary = report.get("incidentSummary");
        return new Incident(
                IncidentType.find(summary.get("incidentType").text().strip()).orElseThrow(),
                Moments.read(summary.get("incidentDateTime").text()).orElseThrow(),
                summary.has("escalateToHighPriority"));
    }
}
