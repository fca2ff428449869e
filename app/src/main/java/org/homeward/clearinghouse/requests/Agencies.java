package org.homeward.clearinghouse.requests;

import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.UserRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agencies the clearinghouse lists. Only a supervisor changes a call-back number: whoever does decides who counts as verified. */
@Component
class Agencies {
    private final AgencyStore store;
    private final Access access;

    Agencies(AgencyStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    List<ListedAgency> list(Grant grant) {
        Requests.mustBeStaff(grant.user());
        return store.list();
    }

    @Transactional
    public void save(Grant grant, ListedAgency agency) {
        if (!grant.user().is(UserRole.SUPERVISOR))
            throw new Refused("Only a supervisor changes the list of agencies and their call-back numbers.");
        if (!ListedAgency.isOri(agency.ori()))
            throw new Refused("The ORI has nine letters and digits, like NV0160100.");
        if (agency.name().isEmpty()) throw new Refused("Enter the agency's name.");
        store.save(agency);
        access.record(grant, "AGENCY_LISTED", grant.ref());
    }
}
