package org.homeward.clearinghouse.posters;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.cases.CaseClosed;
import org.homeward.clearinghouse.cases.CaseCorrected;
import org.homeward.clearinghouse.cases.CaseIdentified;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.CaseRecovered;
import org.homeward.clearinghouse.cases.ChildDied;
import org.homeward.clearinghouse.imagery.PhotosChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens to a case happens to its poster in the same transaction: there is no moment in which the case says found and the public
 * still looks at the child, and nothing that could be lost in between.
 */
@Component
class CasesToPosters {
    private final PosterStore posters;
    private final BesideStore besides;
    private final Remaining remaining;
    private final OutOfDate outOfDate;

    CasesToPosters(PosterStore posters, BesideStore besides, Remaining remaining, OutOfDate outOfDate) {
        this.posters = posters;
        this.besides = besides;
        this.remaining = remaining;
        this.outOfDate = outOfDate;
    }

    @EventListener
    void on(CaseRecovered recovered) {
        end(recovered.number(), Standing.FOUND, "The child is found");
    }

    /** The public is told no more than that it is no longer active: whose child it is is the family's to tell. */
    @EventListener
    void on(CaseIdentified identified) {
        end(identified.number(), Standing.ENDED, "The child is identified");
    }

    @EventListener
    void on(ChildDied died) {
        end(died.number(), Standing.ENDED, "The child died");
    }

    /** After a recovery the poster has ended before this; a case closed otherwise ends it without a reason. */
    @EventListener
    void on(CaseClosed closed) {
        end(closed.number(), Standing.ENDED, "The case was closed");
    }

    @EventListener
    void on(CaseCorrected corrected) {
        outOfDate.mark(corrected.number(), "the case was corrected");
    }

    @EventListener
    void on(PhotosChanged changed) {
        if (changed.of().kind() == Ref.Kind.CASE)
            outOfDate.mark(new CaseNumber(changed.of().id()), "the child's photos changed");
    }

    private void end(CaseNumber number, Standing standing, String why) {
        posters.findOpen(number).ifPresent(poster -> remaining.leave(poster, number, standing, why));
        besides.openWith(number).forEach(with -> remaining.leave(posters.get(with), number, standing, why));
    }
}
