package org.homeward.clearinghouse.leads;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.homeward.clearinghouse.access.DemoData;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.Places;
import org.springframework.stereotype.Component;

/** What people say in the demo: three saw Ana Rivera along the interstate, one wrote without saying of whom. All of it is made up. */
@Component
class DemoLeads implements DemoData {
    private static final Optional<CaseNumber> ANA = Optional.of(new CaseNumber("NCM-2026-0001"));

    private final Leads leads;
    private final Places places;
    private final Clock clock;

    DemoLeads(Leads leads, Places places, Clock clock) {
        this.leads = leads;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load() {
        seen(
                9,
                "89801",
                "A girl with a rose on her wrist asked for a ride at the truck stop. A silver car came, plate 4KDT21.",
                "Roy Teller",
                "775 555 0163");
        seen(7, "Elko, NV", "Saw her by the diner at the truck stop with an older man. She looked tired.", "", "");
        seen(30, "Winnemucca, NV", "I think she was on the late bus. Grey hood, small bag.", "Ines Fabel", "");
        leads.take(new NewLead(
                Optional.empty(),
                Source.MAIL,
                "demo-1@example.org",
                "The girl from your poster writes in a game as ana.rose.x. I can tell you more.",
                Sighting.NONE,
                new Informant("", "", "player@example.org", ""),
                ""));
    }

    private void seen(int hoursAgo, String place, String words, String name, String phone) {
        var where = places.read(place).orElseThrow();
        var sighting = new Sighting(
                where.toString(), where.zip(), where.point(), clock.instant().minus(Duration.ofHours(hoursAgo)));
        leads.take(new NewLead(ANA, Source.PHONE, "", words, sighting, new Informant(name, phone, "", ""), ""));
    }
}
