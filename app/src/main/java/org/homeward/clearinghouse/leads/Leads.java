package org.homeward.clearinghouse.leads;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.AuditEvent;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.homeward.clearinghouse.entities.Entities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads as they come in, from whomever: each is kept, ranked, linked and told to whoever has the case. */
@Component
public class Leads {
    private static final Purpose PURPOSE = Purpose.of(Purpose.Reason.MISSING_CHILD);
    /** The same words are the same news for so long. */
    private static final Duration SAME = Duration.ofDays(30);
    /** More than so many from one sender in so long is a flood. */
    private static final int FLOOD = 5;

    private static final Duration FLOOD_TIME = Duration.ofMinutes(10);
    /** Sightings a new one is compared with. */
    private static final int COMPARED = 500;

    private final LeadStore store;
    private final Entities entities;
    private final Cases cases;
    private final Desk desk;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            LeadStore store,
            Entities entities,
            Cases cases,
            Desk desk,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entities = entities;
        this.cases = cases;
        this.desk = desk;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what somebody told us, and gives the lead it is or was folded into. */
    @Transactional
    public long take(NewLead lead) {
        var now = clock.instant();
        var about = lead.about().map(CaseNumber::value).orElse("");
        store.lock(about);
        var digest = digest(lead.words());
        var same = store.findSame(about, digest, now.minus(SAME));
        if (same.isPresent()) return again(lead, digest, same.get(), now);
        boolean held = isFlood(lead.informant().sender(), now);
        var rank = rank(lead, 1, now);
        long number = store.add(lead, digest, held ? LeadState.HELD : LeadState.NEW, rank, null, now);
        if (!held) work(number, lead, rank, now);
        received(number, held ? "held back" : who(lead));
        return number;
    }

    /** Whether a mail became a lead before. */
    boolean hasMail(String reference) {
        return store.hasMail(reference);
    }

    /** The same once more: it is kept, and the first ranks higher. Nothing is linked or told a second time. */
    private long again(NewLead lead, String digest, Lead first, Instant now) {
        int heard = first.heard() + 1;
        store.add(lead, digest, first.state(), new Rank(0, List.of()), first.number(), now);
        store.ranked(first.number(), heard, rank(first.said(), heard, now));
        received(first.number(), "again, by " + who(lead));
        return first.number();
    }

    /** {@code telephone}, {@code photo partner Fictional Market}. */
    private static String who(NewLead lead) {
        return (lead.source().words() + " " + lead.partner()).strip();
    }

    private void received(long number, String how) {
        access.record(AuditEvent.of(User.SYSTEM, "LEAD_RECEIVED", Lead.ref(number), how));
    }

    /** Whether what this sender sends now would be held back. */
    boolean isFlood(String sender) {
        return isFlood(sender, clock.instant());
    }

    private boolean isFlood(String sender, Instant now) {
        return !sender.isEmpty() && store.countFrom(sender, now.minus(FLOOD_TIME)) >= FLOOD;
    }

    private Rank rank(NewLead lead, int heard, Instant now) {
        // Most say neither where nor when: they are not compared with hundreds of others.
        int near = lead.about()
                .filter(about -> lead.sighting().isPlaced())
                .map(about -> (int) store.of(about, COMPARED).stream()
                        .filter(other -> !other.said().equals(lead))
                        .filter(other -> Cluster.isNear(lead, other.said()))
                        .count())
                .orElse(0);
        return Rank.of(lead, heard, near, now);
    }

    /** Makes it a record, and tells whoever has the case. */
    private void work(long number, NewLead lead, Rank rank, Instant now) {
        var about = lead.about();
        store.filed(number, entities.file(LeadRecord.of(number, lead, now)).hex());
        about.ifPresent(of -> tell(number, of, lead, rank));
    }

    private Grant opened(CaseNumber number) {
        return access.open(User.SYSTEM, number.ref(), PURPOSE, Act.CHANGE);
    }

    private void tell(long number, CaseNumber about, NewLead lead, Rank rank) {
        var grant = opened(about);
        var why = String.join(" · ", rank.reasons());
        desk.notify(new News(
                cases.keeping(grant, about).owner(),
                about.ref(),
                "New lead on " + about,
                why,
                "/leads/" + number,
                rank.points(),
                "lead " + number));
        if (rank.isHot()) desk.urgent(Lead.ref(number), "Fresh sighting, lead " + number + " on " + about);
        var place = lead.sighting().place();
        cases.tell(
                grant,
                about,
                "Lead " + number + " by " + who(lead),
                place.isEmpty() ? List.of() : List.of("Seen: " + place));
        var seen = lead.sighting();
        events.publishEvent(new LeadTold(number, about, lead.via(), seen.zip(), seen.at()));
    }

    /** What is the same to a reader is the same: case, accents and what stands between words are not looked at. */
    private static String digest(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
        return DigestUtils.sha256Hex(plain);
    }

    /** Lets one through that was held back: it is linked and told as if it had just come. */
    @Transactional
    void letThrough(Grant grant) {
        var lead = toChange(grant);
        if (lead.state() != LeadState.HELD) throw new Conflict("This lead is not held back any more.");
        move(grant, lead, LeadState.NEW, "", "", "Let through");
        work(lead.number(), lead.said(), rank(lead.said(), lead.heard(), clock.instant()), clock.instant());
    }

    /** Says which case a lead is about that came in without one. */
    @Transactional
    void sort(Grant grant, String typed) {
        var lead = toChange(grant);
        if (lead.about().isPresent())
            throw new Conflict("This lead is about " + lead.about().get() + " already.");
        var about = theCase(typed);
        store.moveTo(lead.number(), about);
        var said = lead.said();
        var sorted = said.of(about);
        var rank = rank(sorted, lead.heard(), clock.instant());
        store.ranked(lead.number(), lead.heard(), rank);
        tell(lead.number(), about, sorted, rank);
        store.tell(lead.number(), clock.instant(), grant.user().displayName(), "Sorted to " + about);
        access.record(grant, "LEAD_SORTED", grant.ref());
    }

    private CaseNumber theCase(String typed) {
        try {
            var number = new CaseNumber(typed.strip().toUpperCase(Locale.ROOT));
            if (!cases.isThere(number)) throw new NotFound("Case " + number);
            return number;
        } catch (NotFound none) {
            throw new Conflict("Case: there is no case " + typed.strip() + ". Enter its number, as NCM-2026-0142.");
        }
    }

    /** Gives it to somebody. Throws {@link Conflict} when it is done. */
    @Transactional
    public void assign(Grant grant, User to) {
        var lead = toChange(grant);
        if (lead.state() == LeadState.DONE || lead.state() == LeadState.HELD)
            throw new Conflict("This lead is " + lead.state().words() + ": nobody needs to have it.");
        var state = lead.state() == LeadState.NEW ? LeadState.TAKEN : lead.state();
        move(grant, lead, state, to.name(), "", "Given to " + to.displayName());
        if (!to.name().equals(grant.user().name()))
            desk.notify(new News(
                    to.name(),
                    lead.ref(),
                    "Lead " + lead.number() + " is yours",
                    "given to you by " + grant.user().displayName(),
                    "/leads/" + lead.number(),
                    lead.rank(),
                    "lead " + lead.number() + " to " + to.name() + " " + clock.instant()));
    }

    /** The open ones somebody has, for sharing work out: nothing of them is told, so there is no grant. */
    public List<Ref> listKept(String owner) {
        return store.listKept(owner);
    }

    /** Keeps what came of it. */
    @Transactional
    void finish(Grant grant, Outcome outcome, String words) {
        var lead = toChange(grant);
        if (lead.state() == LeadState.DONE) throw new Conflict("The outcome of this lead is kept already.");
        if (words.length() > 2_000) throw new Conflict("How it came out: shorten it to 2,000 characters.");
        var said = outcome.words() + (words.isBlank() ? "" : ". " + words.strip());
        move(grant, lead, LeadState.DONE, lead.owner(), said, "Outcome: " + said);
        desk.closed(lead.ref());
        desk.settled("lead " + lead.number());
        lead.about()
                .ifPresent(
                        about -> cases.tell(opened(about), about, "Lead " + lead.number() + " is done", List.of(said)));
    }

    /** It turns out otherwise: a lead that was done is worked on again. */
    @Transactional
    void reopen(Grant grant) {
        var lead = toChange(grant);
        if (lead.state() != LeadState.DONE) throw new Conflict("This lead is open.");
        move(grant, lead, lead.owner().isEmpty() ? LeadState.NEW : LeadState.TAKEN, lead.owner(), "", "Opened again");
    }

    void move(Grant grant, Lead lead, LeadState to, String owner, String outcome, String what) {
        if (!store.move(lead, to, owner, outcome))
            throw new Conflict("Somebody changed lead " + lead.number() + " meanwhile. Look at it again.");
        store.tell(lead.number(), clock.instant(), grant.user().displayName(), what);
        access.record(grant, "LEAD_" + to, grant.ref());
    }

    /** From now on the portal of the investigating agency shows it. */
    void passed(Lead lead) {
        store.passed(lead.number(), clock.instant());
    }

    /** Those on a case that its agency was told of, newest first. */
    List<Lead> listPassed(CaseNumber about) {
        return store.listPassed(about);
    }

    /** The lead the grant was opened for. */
    Lead get(Grant grant) {
        var id = grant.ref().id();
        if (!id.matches("\\d{1,18}")) throw new NotFound("Lead " + id);
        return store.get(Long.parseLong(id));
    }

    Lead toChange(Grant grant) {
        if (grant.act() == Act.READ) throw new IllegalStateException("a change under a grant to read only");
        return get(grant);
    }

    List<Lead> list(LeadFilter filter, int size) {
        return store.list(filter, size);
    }

    List<Lead> of(CaseNumber about) {
        return store.of(about, COMPARED);
    }

    List<Lead> again(Lead lead) {
        return store.again(lead.number());
    }

    List<LeadEvent> history(Lead lead) {
        return store.history(lead.number());
    }

    List<LeadStore.Via> countByVia(CaseNumber about) {
        return store.countByVia(about);
    }
}
