package org.homeward.clearinghouse.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Dissemination;
import org.homeward.clearinghouse.access.DisseminationLog;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.desk.Post;
import org.homeward.clearinghouse.desk.Undelivered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the investigating agency that there is something new in its case: a mail with the address of its portal, never what is new. Each is
 * a dissemination. What comes within a short time goes in one mail, and a case has few mails an hour however much happens in it ({@link
 * CaseworkSettings}).
 */
@Component
public class AgencyNews {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    /** A mail server that is down for longer than so many tries is somebody's to look at. */
    private static final int TRIES = 4;

    private static final int SHOWN = 20;

    private final NoticeStore store;
    private final Cases cases;
    private final Desk desk;
    private final Post post;
    private final DisseminationLog log;
    private final Access access;
    private final CaseworkSettings settings;
    private final Clock clock;

    AgencyNews(
            NoticeStore store,
            Cases cases,
            Desk desk,
            Post post,
            DisseminationLog log,
            Access access,
            CaseworkSettings settings,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.desk = desk;
        this.post = post;
        this.log = log;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps that there is news; the agency's portal says so at once, and the next mail takes it along.
     *
     * @param what for the log and the portal, without anybody's data: {@code a lead was passed on}
     * @param once names the news: told a second time it is told once
     */
    @Transactional
    public void tell(CaseNumber number, String what, String once) {
        store.add(number, Notice.Kind.NEWS, what, once, clock.instant());
    }

    /** The same of a correction: whoever has the case is asked to call when no mail can go. */
    @Transactional
    void corrected(CaseNumber number, int revision) {
        store.add(number, Notice.Kind.CORRECTION, "the case was corrected", "revision " + revision, clock.instant());
    }

    /** Newest first, for the agency's portal. */
    List<Notice> list(CaseNumber number) {
        return store.list(number, SHOWN);
    }

    /** The cases for which a mail is due. */
    List<CaseNumber> listDue() {
        var now = clock.instant();
        return store.listDue(now.minus(settings.gather()), now.minus(settings.apart()), now);
    }

    /** One mail for all that waits. It goes before the commit: a notice of nothing hurts less than news that nobody is told of. */
    @Transactional
    void mail(CaseNumber number) {
        var waiting = store.claim(number);
        if (waiting.isEmpty()) return;
        var grant = access.open(User.SYSTEM, number.ref(), PURPOSE, Act.CHANGE);
        var agency = cases.profile(grant, number).agency();
        var now = clock.instant();
        if (agency.emails().isEmpty()) {
            store.givenUp(waiting, now);
            askToCall(grant, number, waiting);
            return;
        }
        var to = agency.emails().getFirst();
        try {
            post.send(to, "News in case " + number, letter(number));
        } catch (Undelivered failure) {
            later(waiting, now);
            askToCall(grant, number, waiting);
            return;
        }
        store.told(waiting, now);
        var what = "notice that " + words(waiting);
        log.add(
                grant,
                new Dissemination(to, agency.named(), what, number.ref(), "mail with the address of the portal", ""));
    }

    /** After something that nobody foresaw: it is tried again when the next mail would be, and not for ever. */
    @Transactional
    void postpone(CaseNumber number) {
        var waiting = store.claim(number);
        if (!waiting.isEmpty()) later(waiting, clock.instant());
    }

    private void later(List<Notice> waiting, Instant now) {
        if (waiting.getFirst().tries() + 1 < TRIES) store.later(waiting, now.plus(settings.apart()));
        else store.givenUp(waiting, now);
    }

    private static String words(List<Notice> notices) {
        return notices.stream().map(Notice::what).distinct().collect(Collectors.joining("; "));
    }

    private void askToCall(Grant grant, CaseNumber number, List<Notice> waiting) {
        var called = waiting.stream().filter(notice -> notice.kind().isCalled()).toList();
        if (called.isEmpty()) return;
        desk.notify(new News(
                cases.keeping(grant, number).owner(),
                number.ref(),
                "Call " + cases.profile(grant, number).agency().name() + " about " + number + ": " + words(called),
                "no mail could be sent to the agency",
                "/cases/" + number,
                20,
                "agency notice " + called.getLast().number()));
    }

    private String letter(CaseNumber number) {
        return """
                There is something new in case %s, which your agency investigates. Sign in to see it:

                %s/agency/cases/%s

                This message holds nothing of it. If you have no account, call the clearinghouse.
                """.formatted(number, settings.address(), number);
    }
}
