package org.homeward.clearinghouse.leads;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.posters.Posters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads that a photo partner's program sends. They are folded, ranked and held back as anybody's. */
@Component
public class PartnerLeads {
    private final Leads leads;
    private final Posters posters;
    private final Places places;
    private final Clock clock;

    PartnerLeads(Leads leads, Posters posters, Places places, Clock clock) {
        this.leads = leads;
        this.posters = posters;
        this.places = places;
        this.clock = clock;
    }

    /**
     * What it says. All but the words may be empty.
     *
     * @param pin latitude and longitude in degrees, {@code 41.65280,-83.53790}
     * @param seenAt null when nothing was said of it
     */
    public record Report(
            String words,
            String place,
            String pin,
            @Nullable Instant seenAt,
            String name,
            String phone,
            String mail) {}

    /**
     * Keeps it. Throws {@link Conflict} that names the field and the remedy, {@link NotFound} when the poster is not active.
     *
     * @param sender names whose flood it would be
     */
    public void take(Reporter by, Report report, String sender) {
        var poster = posters.findActive(by.poster()).orElseThrow(() -> new NotFound("This poster is not active."));
        var form = new LeadForm(
                report.words(), "", report.place(), report.pin(), report.name(), report.phone(), report.mail());
        var lead = form.lead(
                Optional.of(poster.caseNumber()),
                Source.PARTNER,
                by.poster().value(),
                sender,
                by.via(),
                places,
                clock.instant());
        leads.take(lead.from(by.partner()).seenAt(LeadForm.past(report.seenAt(), clock.instant())));
    }
}
