package org.homeward.clearinghouse.casework;

import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Withheld;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.CaseProfile;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an agency sees and does of the cases it investigates: nothing of any other. A case that is another agency's, or none, is not there.
 */
@Component
public class AgencyCases {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    private static final int LONGEST = 4_000;

    private final Cases cases;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    AgencyCases(Cases cases, Desk desk, Access access, Clock clock) {
        this.cases = cases;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    /** What a grant for a case of an agency is for. */
    public static Ref ref(CaseNumber number) {
        return new Ref(Ref.Kind.AGENCY_CASE, number.value());
    }

    /** Those of the user's agency, the newest first. */
    List<Cases.OfAgency> list(User user) {
        return cases.listOfAgency(user.agency().ori());
    }

    /** Throws {@link NotFound} for a case of another agency. */
    public CaseProfile get(Grant grant) {
        var number = new CaseNumber(grant.ref().id());
        if (!cases.isThere(number)) throw new NotFound("There is no case of that number.");
        var profile = cases.profile(opened(number), number);
        var ori = grant.user().agency().ori();
        if (ori.isEmpty() || !profile.agency().ori().equals(ori))
            throw new Withheld("There is no case of that number.");
        return profile;
    }

    private Grant opened(CaseNumber number) {
        return access.open(User.SYSTEM, number.ref(), PURPOSE, Act.CHANGE);
    }

    /** Keeps what the agency knows in the case's timeline, and tells whoever has the case. */
    @Transactional
    void add(Grant grant, String words) {
        var said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST)
            throw new Conflict("What is new: write at least a few words, at most 4,000 characters.");
        var number = get(grant).number();
        cases.tell(
                opened(number),
                number,
                "Information from " + from(grant),
                said.lines().toList());
        tell(grant, number, "Information from the agency on " + number);
        access.record(grant, "INFORMATION_ADDED", grant.ref());
    }

    /** The agency's word is what a recovery needs. */
    @Transactional
    void confirmRecovery(Grant grant, String where, String words) {
        var number = get(grant).number();
        cases.confirmRecovery(opened(number), number, from(grant), where, words);
        tell(grant, number, "Recovery confirmed by the agency: " + number);
        access.record(grant, "RECOVERY_CONFIRMED_BY_AGENCY", grant.ref());
    }

    private static String from(Grant grant) {
        return grant.user().displayName() + ", " + grant.user().agency().name() + ", in the portal";
    }

    private void tell(Grant grant, CaseNumber number, String words) {
        desk.notify(new News(
                cases.keeping(opened(number), number).owner(),
                number.ref(),
                words,
                from(grant),
                "/cases/" + number,
                50,
                words + " " + clock.instant()));
    }
}
