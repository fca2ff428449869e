package org.homeward.clearinghouse.casework;

import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseCorrected;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.desk.Post;
import org.homeward.clearinghouse.desk.Undelivered;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the investigating agency that there is something new in its case: a mail with the address of its portal, never what is new. Each is
 * a dissemination.
 */
@Component
public class AgencyNews {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);

    private final Cases cases;
    private final Desk desk;
    private final Post post;
    private final DisseminationLog log;
    private final Access access;
    private final CaseworkSettings settings;

    AgencyNews(Cases cases, Desk desk, Post post, DisseminationLog log, Access access, CaseworkSettings settings) {
        this.cases = cases;
        this.desk = desk;
        this.post = post;
        this.log = log;
        this.access = access;
        this.settings = settings;
    }

    /**
     * Mails the agency. The mail goes before the commit: a notice of nothing hurts less than news that nobody is told of.
     *
     * @param grant to change the case
     * @param what for the log, without anybody's data: {@code the case was corrected}
     * @return false when no mail could be sent: then somebody has to call
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tell(Grant grant, CaseNumber number, String what) {
        var agency = cases.profile(grant, number).agency();
        if (agency.emails().isEmpty()) return false;
        var to = agency.emails().getFirst();
        try {
            post.send(to, "News in case " + number, letter(number));
        } catch (Undelivered failure) {
            return false;
        }
        log.add(
                grant,
                new Dissemination(
                        to,
                        agency.named(),
                        "notice that " + what,
                        number.ref(),
                        "mail with the address of the portal",
                        ""));
        return true;
    }

    /** A correction is told by itself; whoever has the case is told when it could not be. */
    @ApplicationModuleListener
    void on(CaseCorrected corrected) {
        var number = corrected.number();
        var grant = access.open(User.SYSTEM, number.ref(), PURPOSE, Act.CHANGE);
        if (tell(grant, number, "the case was corrected")) return;
        desk.notify(new News(
                cases.keeping(grant, number).owner(),
                number.ref(),
                "Call " + cases.profile(grant, number).agency().name() + ": " + number + " was corrected",
                "no mail could be sent to the agency",
                "/cases/" + number,
                20,
                "agency notice " + number + " " + corrected.revision()));
    }

    private String letter(CaseNumber number) {
        return """
                There is something new in case %s, which your agency investigates. Sign in to see it:

                %s/agency/cases/%s

                This message holds nothing of it. If you have no account, call the clearinghouse.
                """.formatted(number, settings.address(), number);
    }
}
