package org.homeward.clearinghouse.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.Check.Circumstances;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.entities.Entities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Missing-child cases: opened from an intake, corrected, and closed once the child is found. */
@Component
public class Cases {
    /** A case's number counts in the year it began where the clearinghouse is. */
    private static final ZoneId HERE = ZoneId.of("America/New_York");

    /** Of a case's history, how much is read for where the child was found before. */
    private static final int MOST_HISTORY = 500;

    private final CaseStore store;
    private final DraftStore drafts;
    private final Entities entities;
    private final Access access;
    private final ZipLookUp places;
    private final Desk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Cases(
            CaseStore store,
            DraftStore drafts,
            Entities entities,
            Access access,
            ZipLookUp places,
            Desk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.entities = entities;
        this.access = access;
        this.places = places;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    Review review(Answers answers) {
        return Review.of(answers, new Circumstances(clock.instant(), places));
    }

    /**
     * Saves a draft as a new case: the case, its history, its record and the end of the draft, or nothing. A second save of the same
     * draft returns the case of the first. Throws {@link AlreadySaved} when it says something else by then, and {@link Unfinished} when
     * something is impossible or a question is open.
     */
    @Transactional
    CaseNumber open(Grant grant, Draft draft) {
        drafts.lock(draft.id());
        var before = savedBefore(draft);
        if (before.isPresent()) return before.get();
        mustBeFinished(draft);
        var now = clock.instant();
        var number = store.nextNumber(LocalDate.ofInstant(now, HERE).getYear());
        save(
                grant,
                draft,
                new Revision(number, Status.ACTIVE, 1, now, grant.user().name()));
        addHistory(number, grant.user(), "Opened", confirmed(draft.answers()));
        desk.urgent(
                number.ref(),
                (draft.answers().isUnidentified() ? "New case of an unidentified child " : "New missing-child case ")
                        + number);
        access.record(grant, "CASE_OPENED", number.ref());
        events.publishEvent(new CaseOpened(number));
        return number;
    }

    /** Saves a draft as the next revision of the case it corrects, under the same rules as {@link #open}. */
    @Transactional
    CaseNumber correct(Grant grant, CaseNumber number, Draft draft) {
        drafts.lock(draft.id());
        if (savedBefore(draft).isPresent()) return number;
        mustBeFinished(draft);
        var old = store.get(number);
        int revision = draft.base() + 1;
        save(grant, draft, new Revision(number, old.status(), revision, old.openedAt(), old.owner()));
        entities.withdraw(grant, old.record(), "Corrected: revision " + revision + " of " + number);
        addHistory(number, grant.user(), "Corrected", Changes.between(old.answers(), draft.answers()));
        access.record(grant, "CASE_CORRECTED", number.ref());
        events.publishEvent(new CaseCorrected(number, revision));
        return number;
    }

    /** A correction that was overtaken, done again to the case as it is. What both changed is as this one says. */
    Overtaken.Rebased rebase(Grant grant, CaseNumber number, Draft draft) {
        var now = get(grant, number);
        var before = store.findAnswers(number, draft.base()).orElse(now.answers());
        var answers = draft.answers().onto(before, now.answers());
        var rebased = new Draft(draft.id(), number, now.revision(), answers, draft.hand(), null);
        return new Overtaken.Rebased(rebased, Changes.between(before, now.answers()));
    }

    private Optional<CaseNumber> savedBefore(Draft draft) {
        var saved = store.findByDraft(draft.id());
        saved.filter(before -> !before.answers().equals(draft.answers())).ifPresent(before -> {
            throw new AlreadySaved(before);
        });
        return saved.map(AlreadySaved.Saved::number);
    }

    private record Revision(CaseNumber number, Status status, int revision, Instant openedAt, String owner) {}

    private void save(Grant grant, Draft draft, Revision next) {
        var now = clock.instant();
        var answers = draft.answers();
        var record = entities.file(IntakeRecord.of(answers, next.number(), next.revision(), now));
        var file = new CaseFile(
                next.number(), next.status(), next.revision(), answers, record, next.openedAt(), next.owner());
        store.save(file, draft.id(), now, grant.user().displayName());
        drafts.remove(draft.id(), grant.user());
        if (file.status() != Status.CLOSED) watch(file);
    }

    /** From now on whoever opened the case is told of every new record that speaks of the child, a companion or a suspected offender. */
    private void watch(CaseFile file) {
        entities.watchEach(file.owner(), file.number().ref(), IntakeRecord.questions(file.answers()), file.record());
    }

    private void mustBeFinished(Draft draft) {
        var review = review(draft.answers());
        if (!review.maySave()) throw new Unfinished(review);
    }

    /** What was unusual and somebody said is right: a later reader will ask the same. */
    private List<String> confirmed(Answers answers) {
        return review(answers).problems().stream()
                .filter(Problem::answered)
                .map(problem -> problem.place() + ": " + problem.words() + " Yes.")
                .toList();
    }

    /** Somebody knows where the child is: it is not safe yet, so nothing stops. */
    @Transactional
    void locate(Grant grant, CaseNumber number, Confirmed location) {
        take(
                Step.LOCATION,
                grant,
                number,
                location.somewhere("Located where: enter the place.").lines("Located"));
        events.publishEvent(new CaseLocated(number));
    }

    /** Marks the child as found. */
    @Transactional
    void confirmRecovery(Grant grant, CaseNumber number, Confirmed recovery) {
        take(Step.RECOVERY, grant, number, recovery.lines("Found"));
        events.publishEvent(new CaseRecovered(number));
    }

    /** The same, as the investigating agency says it. */
    @Transactional
    public void confirmRecovery(Grant grant, CaseNumber number, String by, String where, String words) {
        mustBeFor(grant, number);
        confirmRecovery(grant, number, new Confirmed(by, where, words));
    }

    /**
     * A case in the list of the agency that investigates it.
     *
     * @param theirs the agency's own report number; empty when not known
     */
    public record OfAgency(CaseNumber number, String child, Status status, String theirs) {}

    /** The cases that name an ORI, newest first: for the agency of that ORI, whose door asks for it. */
    public List<OfAgency> listOfAgency(String ori) {
        return ori.isEmpty() ? List.of() : store.listOfAgency(ori);
    }

    @Transactional
    void confirmDeath(Grant grant, CaseNumber number, Confirmed death) {
        take(Step.DEATH, grant, number, death.lines("Where and when"));
        events.publishEvent(new ChildDied(number));
    }

    /** Says who an unidentified child is; {@link Identifications} ties it to its case. */
    @Transactional
    void identify(Grant grant, CaseNumber number, List<String> why) {
        take(Step.IDENTIFICATION, grant, number, why);
        events.publishEvent(new CaseIdentified(number));
    }

    /** Closes the case, and with it the question that is asked of every new record. After a recovery it still stands. */
    @Transactional
    void close(Grant grant, CaseNumber number, Reason reason) {
        take(Step.CLOSURE, grant, number, reason.lines());
        entities.unwatch(number.ref());
        desk.closed(number.ref());
        events.publishEvent(new CaseClosed(number));
    }

    @Transactional
    void reopen(Grant grant, CaseNumber number, Reason reason) {
        take(Step.REOPENING, grant, number, reason.lines());
        watch(store.get(number));
        events.publishEvent(new CaseReopened(number));
    }

    private void take(Step step, Grant grant, CaseNumber number, List<String> why) {
        var file = store.get(number);
        var now = file.status();
        store.changeStatus(number, now, step.after(now, file.answers().isUnidentified()), clock.instant());
        addHistory(number, grant.user(), step.words(), why);
        access.record(grant, step.verb(), number.ref());
    }

    private void addHistory(CaseNumber number, User by, String what, List<String> details) {
        store.add(number, new HistoryEntry(clock.instant(), by.displayName(), what, details));
    }

    CaseFile get(Grant grant, CaseNumber number) {
        mustBeFor(grant, number);
        return store.get(number);
    }

    /** Of every child who is missing, the case first opened first. {@code grant} is one to list cases. */
    public List<CaseNumber> listMissing(Grant grant) {
        if (grant.ref().kind() != Ref.Kind.CASE) throw new IllegalStateException("a grant for " + grant.ref());
        return store.listMissing();
    }

    /** What the case says as it stands. Throws {@link NotFound} when there is no such case. */
    public CaseProfile profile(Grant grant, CaseNumber number) {
        return Profiles.of(get(grant, number));
    }

    /** Whether there is such a case: nothing of it is told, so there is no grant. */
    public boolean isThere(CaseNumber number) {
        return store.isThere(number);
    }

    /**
     * Who has a case, and since when it is what it is.
     *
     * @param owner user name
     * @param changedAt when its status last became what it is
     */
    public record Keeping(String owner, Instant openedAt, Instant changedAt) {}

    public Keeping keeping(Grant grant, CaseNumber number) {
        mustBeFor(grant, number);
        return store.keeping(number);
    }

    /**
     * Who has a case that is not closed.
     *
     * @param owner user name
     * @param state where the child is missing from, {@code NV}; empty when not known
     */
    public record Kept(CaseNumber number, String owner, Status status, CaseType type, String state) {}

    /** For sharing work out: nothing of a child is told, so there is no grant. */
    public List<Kept> listKept() {
        return store.listKept();
    }

    /** Something of a case's timeline, without its details. */
    public record Happened(CaseNumber number, Status status, Instant at, String what) {}

    /** What happened since then to cases that are not closed, by case, in its order. {@code grant} is one to list cases. */
    public List<Happened> listHappened(Grant grant, Instant since) {
        if (grant.ref().kind() != Ref.Kind.CASE) throw new IllegalStateException("a grant for " + grant.ref());
        return store.happened(since);
    }

    /** The languages, beside English, of those who may be told about the child. */
    public List<String> listLanguages(Grant grant, CaseNumber number) {
        return listWhoMayBeTold(grant, number).stream()
                .map(Contact::language)
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Gives a case from one to another, with what is due and watched for it. Throws {@link Conflict} when somebody else has it by now.
     *
     * @param from user name of whoever had it when this was decided
     * @param why in words, for the timeline
     */
    @Transactional
    public void give(Grant grant, CaseNumber number, String from, User to, List<String> why) {
        mustBeFor(grant, number);
        store.give(number, from, to.name());
        var file = store.get(number);
        if (file.status() != Status.CLOSED) watch(file);
        desk.handedOver(number.ref(), from, to.name());
        addHistory(
                number, grant.user(), (from.equals(to.name()) ? "Stays with " : "Given to ") + to.displayName(), why);
        access.record(grant, "CASE_GIVEN", number.ref());
    }

    /** Those who must not be contacted: to be shown wherever somebody is about to. */
    public List<Contact> listUnsafe(Grant grant, CaseNumber number) {
        return get(grant, number).contacts().stream().filter(Contact::unsafe).toList();
    }

    /** Puts what another module did into the case's timeline, in the caller's transaction. */
    @Transactional
    public void tell(Grant grant, CaseNumber number, String what, List<String> details) {
        mustBeFor(grant, number);
        if (grant.act() == Act.READ) throw new IllegalStateException("a timeline is added to under a grant to change");
        addHistory(number, grant.user(), what, details);
    }

    /** A part of the timeline, newest first; {@code page} counts from 0. */
    Timeline timeline(Grant grant, CaseNumber number, int page) {
        mustBeFor(grant, number);
        var found = store.history(number, page * Timeline.PAGE, Timeline.PAGE + 1);
        return new Timeline(number, found.stream().limit(Timeline.PAGE).toList(), page, found.size() > Timeline.PAGE);
    }

    /** Where the child was last seen and may have gone. Throws {@link org.homeward.clearinghouse.access.NotFound} when there is no such case. */
    public Whereabouts whereabouts(Grant grant, CaseNumber number) {
        return Whereabouts.of(get(grant, number), store.history(number, 0, MOST_HISTORY));
    }

    /**
     * Those to whom a notice about the child may go. Whoever is marked as not safe to contact is never among them: every letter, mail
     * or call list about a case is made from this one.
     */
    public List<Contact> listWhoMayBeTold(Grant grant, CaseNumber number) {
        return get(grant, number).contacts().stream()
                .filter(contact -> !contact.unsafe())
                .toList();
    }

    CaseList list(Grant grant, CaseFilter filter) {
        if (grant.act() != Act.READ) throw new IllegalStateException("a list is read");
        return new CaseList(filter, store.list(filter), store.count(filter), store.agencies());
    }

    private static void mustBeFor(Grant grant, CaseNumber number) {
        if (!grant.ref().equals(number.ref())) throw new IllegalStateException("a grant for " + grant.ref());
    }
}
