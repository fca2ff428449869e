package org.homeward.clearinghouse.posters;

import java.util.LinkedHashMap;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.stereotype.Component;

/** Opens a poster together with its case. */
@Component
class Looks {
    private final Access access;
    private final PosterStore store;
    private final VersionStore versions;

    Looks(Access access, PosterStore store, VersionStore versions) {
        this.versions = versions;
        this.access = access;
        this.store = store;
    }

    Look open(User user, Purpose purpose, String number, Act act) {
        var which = new PosterNumber(number);
        var grant = access.open(user, which.ref(), purpose, act);
        return with(grant, which, user, purpose);
    }

    /** For the decision on the case's warnings, which is a supervisor's. */
    Look openForSafety(User user, Purpose purpose, String number) {
        var which = new PosterNumber(number);
        var grant = access.open(user, which.safetyRef(), purpose, Act.APPROVE);
        return with(grant, which, user, purpose);
    }

    private Look with(Grant grant, PosterNumber which, User user, Purpose purpose) {
        var poster = store.get(which);
        var others = new LinkedHashMap<CaseNumber, Grant>();
        for (var other :
                versions.findDraft(which).map(Version::ticks).orElse(Ticks.NONE).others())
            others.put(other, access.open(user, other.ref(), purpose));
        return new Look(grant, access.open(user, poster.caseNumber().ref(), purpose), which, others);
    }

    boolean may(User user, Act act) {
        return access.may(user, act, org.homeward.clearinghouse.access.Ref.Kind.POSTER);
    }

    boolean mayDecideOnSafety(User user) {
        return access.may(user, Act.APPROVE, org.homeward.clearinghouse.access.Ref.Kind.POSTER_SAFETY);
    }
}
