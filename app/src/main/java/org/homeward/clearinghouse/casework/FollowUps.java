package org.homeward.clearinghouse.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.CaseProfile;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.cases.Contact;
import org.homeward.clearinghouse.cases.Status;
import org.homeward.clearinghouse.desk.Desk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The follow-up plan of each case: made by {@link Plan}, moved by people, told to the desk. */
@Component
class FollowUps {
    /** Relations that say a child is in care. */
    private static final Pattern IN_CARE =
            Pattern.compile("social|foster|group home|case ?worker|child protect|ad litem", Pattern.CASE_INSENSITIVE);

    private final FollowUpStore store;
    private final ContactStore contacts;
    private final Cases cases;
    private final Desk desk;
    private final Access access;
    private final Clock clock;

    FollowUps(FollowUpStore store, ContactStore contacts, Cases cases, Desk desk, Access access, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.cases = cases;
        this.desk = desk;
        this.access = access;
        this.clock = clock;
    }

    List<FollowUp> list(CaseNumber number) {
        return store.list(number);
    }

    /** Makes the dates of a case anew from its state and its contacts. */
    @Transactional
    void plan(Grant grant, CaseNumber number) {
        var look = Look.at(cases, grant, number);
        for (var party : Party.values()) plan(look, party);
    }

    /** The same for one party, after a contact with it. */
    @Transactional
    void plan(Grant grant, CaseNumber number, Party party) {
        plan(Look.at(cases, grant, number), party);
    }

    /** A case as the plan is made of it. */
    private record Look(CaseProfile profile, Cases.Keeping keeping, List<Contact> safe) {
        static Look at(Cases cases, Grant grant, CaseNumber number) {
            return new Look(
                    cases.profile(grant, number), cases.keeping(grant, number), cases.listWhoMayBeTold(grant, number));
        }

        CaseNumber number() {
            return profile.number();
        }

        boolean isRecovered() {
            return profile.status() == Status.RECOVERED;
        }
    }

    private void plan(Look look, Party party) {
        next(look, party).ifPresentOrElse(followUp -> keep(look, followUp), () -> end(look.number(), party));
    }

    private Optional<FollowUp> next(Look look, Party party) {
        if (!isThere(look, party)) return Optional.empty();
        var profile = look.profile();
        var began = look.isRecovered()
                ? look.keeping().changedAt()
                : profile.missing().from();
        // The plan counts from the intake on: what was due before anybody called us is not overdue.
        var first = look.isRecovered() ? began : look.keeping().openedAt();
        var last = contacts.findLast(look.number(), party)
                .filter(at -> at.isAfter(first))
                .orElse(first);
        return Plan.next(profile.type(), profile.status(), party, began, last);
    }

    /** Nobody is planned to be called who must not be, and no office that nobody spoke of. */
    private boolean isThere(Look look, Party party) {
        return switch (party) {
            case AGENCY -> true;
            case GUARDIAN -> look.safe().stream().anyMatch(contact -> !isInCare(contact.relation()));
            case SOCIAL_SERVICES ->
                look.safe().stream().anyMatch(contact -> isInCare(contact.relation()))
                        || contacts.findLast(look.number(), party).isPresent();
        };
    }

    private static boolean isInCare(String relation) {
        return IN_CARE.matcher(relation).find();
    }

    private void keep(Look look, FollowUp followUp) {
        save(look, new FollowUp(followUp.party(), Desk.byDay(followUp.due()), followUp.why()));
    }

    private void save(Look look, FollowUp followUp) {
        store.save(look.number(), followUp);
        desk.deadline(
                look.number().ref(),
                followUp.due(),
                look.keeping().owner(),
                followUp.party().task());
    }

    private void end(CaseNumber number, Party party) {
        store.remove(number, party);
        desk.met(number.ref(), party.task());
    }

    /** Another date than the plan's, for a reason. Throws {@link Conflict} in words for the form. */
    @Transactional
    void move(Grant grant, CaseNumber number, Party party, Instant due, String why) {
        var words = why.strip();
        if (words.isEmpty() || words.length() > 500) throw new Conflict("Why: enter a reason, at most 500 characters.");
        if (!due.isAfter(clock.instant())) throw new Conflict("Due: choose a time to come.");
        var look = Look.at(cases, grant, number);
        if (!look.profile().status().isMissing() && store.list(number).isEmpty())
            throw new Conflict("Nothing is followed up any more: reopen the case first.");
        save(look, new FollowUp(party, due, words + " (" + grant.user().displayName() + ")"));
        cases.tell(grant, number, "Follow-up moved", List.of(party.words() + ": " + CaseworkWords.moment(due), words));
        access.record(grant, "FOLLOW_UP_MOVED", number.ref());
    }
}
