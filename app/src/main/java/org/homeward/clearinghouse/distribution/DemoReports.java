package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.leads.PartnerLeads;
import org.homeward.clearinghouse.leads.Reporter;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.springframework.stereotype.Component;

/** What a partner of the demo saw of Ana Rivera, with a pin on the map. It is made up, as the partner is. */
@Component
class DemoReports implements DemoData {
    private static final CaseNumber ANA = new CaseNumber("NCM-2026-0001");

    private final Sendings sendings;
    private final PartnerLeads leads;
    private final Marks marks;
    private final Clock clock;

    DemoReports(Sendings sendings, PartnerLeads leads, Marks marks, Clock clock) {
        this.sendings = sendings;
        this.leads = leads;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public void load() {
        sendings.list(ANA).stream()
                .map(sendings::deliveries)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .map(List::getLast)
                .ifPresent(this::tell);
    }

    private void tell(DeliveryLine line) {
        leads.take(
                new Reporter(
                        line.partnerName(),
                        new PosterNumber(line.delivery().poster()),
                        marks.via(line.delivery().number())),
                new PartnerLeads.Report(
                        "A driver told our night desk that a girl like the one on the poster got off at the rest area, alone.",
                        "Rest area",
                        "40.93500,-117.58000",
                        clock.instant().minus(Duration.ofHours(28)),
                        "",
                        "775 555 0178",
                        ""),
                "demo partner");
    }
}
