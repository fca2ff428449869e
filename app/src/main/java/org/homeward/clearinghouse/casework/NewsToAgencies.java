package org.homeward.clearinghouse.casework;

import java.time.Clock;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.cases.CaseClosed;
import org.homeward.clearinghouse.cases.CaseCorrected;
import org.homeward.clearinghouse.cases.CaseIdentified;
import org.homeward.clearinghouse.cases.CaseLocated;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.CaseRecovered;
import org.homeward.clearinghouse.cases.CaseReopened;
import org.homeward.clearinghouse.cases.ChildDied;
import org.homeward.clearinghouse.entities.WatchMatched;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * New information is passed to the investigating agency by itself. Leads are told by who passes them, posters by who sends them; everything
 * else is heard here.
 */
@Component
class NewsToAgencies {
    private final AgencyNews news;
    private final Clock clock;

    NewsToAgencies(AgencyNews news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /** A case may take the same turn again. */
    private String turn() {
        return "turn " + clock.instant();
    }

    @ApplicationModuleListener
    void on(CaseCorrected corrected) {
        news.corrected(corrected.number(), corrected.revision());
    }

    /** What matched may be another agency's or nobody's to see: the agency learns that there is something, and asks. */
    @ApplicationModuleListener
    void on(WatchMatched matched) {
        if (matched.ref().kind() == Ref.Kind.CASE)
            news.tell(
                    new CaseNumber(matched.ref().id()),
                    "something came in that may belong to the case, and the clearinghouse is looking at it",
                    "match " + matched.match());
    }

    @ApplicationModuleListener
    void on(CaseLocated located) {
        news.tell(located.number(), "somebody knows where the child is", turn());
    }

    @ApplicationModuleListener
    void on(CaseRecovered recovered) {
        news.tell(recovered.number(), "the recovery is confirmed", turn());
    }

    @ApplicationModuleListener
    void on(ChildDied died) {
        news.tell(died.number(), "the case came to an end", turn());
    }

    @ApplicationModuleListener
    void on(CaseIdentified identified) {
        news.tell(identified.number(), "who the child is, is confirmed", turn());
    }

    @ApplicationModuleListener
    void on(CaseClosed closed) {
        news.tell(closed.number(), "the case was closed", turn());
    }

    @ApplicationModuleListener
    void on(CaseReopened reopened) {
        news.tell(reopened.number(), "the case was opened again", turn());
    }
}
