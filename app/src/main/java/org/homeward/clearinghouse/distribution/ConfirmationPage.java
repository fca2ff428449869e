package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;

/**
 * Who gets what, before it leaves.
 *
 * @param once makes a second press of the button the same sending
 * @param simulated whether nothing really leaves
 */
record ConfirmationPage(
        CaseNumber number, Sendings.Proposal proposal, String once, boolean simulated, Places places, Atlas atlas) {

    public String people() {
        return Words.people(proposal.plan().people());
    }

    /** How many by channel, {@code E-mail 112}. */
    public Map<String, Integer> channels() {
        var counts = new TreeMap<String, Integer>();
        for (var partner : proposal.now()) counts.merge(partner.channel().words(), 1, Integer::sum);
        return counts;
    }

    public List<String> areas() {
        return proposal.plan().target().areas().stream()
                .map(chosen -> chosen.area().words(places, atlas))
                .toList();
    }

    public String formats(Partner partner) {
        return partner.formats().stream().map(Format::words).collect(Collectors.joining(", "));
    }

    public String languages(Partner partner) {
        return partner.languages().stream().map(Tongue::words).collect(Collectors.joining(", "));
    }

    public String moment(Instant at) {
        return Words.moment(at);
    }
}
