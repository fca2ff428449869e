package org.homeward.clearinghouse.posters;

import java.util.List;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.CaseProfile;

/**
 * Another child on a draft, missing together with the one whose poster it is. What must hold for the first must hold for each.
 *
 * @param pictures that may be published
 * @param approval who said that it may stand there
 */
record Beside(CaseProfile profile, List<Picture> pictures, Approval approval) {

    /** What was said about one child of several. */
    record Approval(Version.Consent consent, Version.Safety safety) {
        static final Approval NONE =
                new Approval(new Version.Consent("", "", null, ""), new Version.Safety("", "", null));
    }

    public CaseNumber number() {
        return profile.number();
    }

    /** Where the same agency has both cases, its consent to the whole is one. */
    boolean isOfTheAgencyOf(CaseProfile first) {
        var agency = profile.agency();
        return agency.name().equalsIgnoreCase(first.agency().name())
                && agency.ori().equalsIgnoreCase(first.agency().ori());
    }
}
