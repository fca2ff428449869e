package org.homeward.clearinghouse.distribution;

import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.leads.Reporter;
import org.homeward.clearinghouse.leads.Reporters;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.springframework.stereotype.Component;

/** Whose page a token opens, for the form on it. */
@Component
class PartnerReporters implements Reporters {
    private final Handouts handouts;
    private final Marks marks;

    PartnerReporters(Handouts handouts, Marks marks) {
        this.handouts = handouts;
        this.marks = marks;
    }

    @Override
    public Optional<Reporter> find(String token) {
        try {
            var handout = handouts.get(token);
            var delivery = handout.delivery();
            return handout.isRecalled()
                    ? Optional.empty()
                    : Optional.of(new Reporter(
                            handout.partner().name(),
                            new PosterNumber(delivery.poster()),
                            marks.via(delivery.number())));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }
}
