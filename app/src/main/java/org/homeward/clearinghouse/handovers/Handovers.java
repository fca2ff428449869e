package org.homeward.clearinghouse.handovers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.desk.Shifts;
import org.homeward.clearinghouse.requests.Requests;
import org.homeward.clearinghouse.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-over notes: written once, taken over by one, never changed. */
@Component
class Handovers {
    /** What nobody took over in a week is found by its day only. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private final NoteStore store;
    private final Shifts shifts;
    private final Cases cases;
    private final Requests requests;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    Handovers(NoteStore store, Shifts shifts, Cases cases, Requests requests, Staff staff, Access access, Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.cases = cases;
        this.requests = requests;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** Keeps a note; the same form again is the same note. Throws {@link Conflict} when it names what is not there. */
    @Transactional
    long write(Grant grant, UUID once, Instant since, String words) {
        mustBe(grant);
        var now = clock.instant();
        if (since.isAfter(now)) throw new Conflict("Shift began: that lies ahead. Choose when it began.");
        var names = Part.names(words);
        names.forEach(this::mustBeThere);
        long number = store.add(once, grant.user().name(), since, now, words, names);
        access.record(grant, "HANDOVER_WRITTEN", Note.ref(number));
        return number;
    }

    private void mustBeThere(Ref ref) {
        boolean there =
                ref.kind() == Ref.Kind.CASE ? cases.isThere(new CaseNumber(ref.id())) : requests.isThere(ref.id());
        if (!there) throw new Conflict(ref.id() + ": there is none of that number. Check it in your text.");
    }

    /** Throws {@link Conflict} when another took it over before, or it is one's own. */
    @Transactional
    void take(Grant grant) {
        mustBe(grant);
        var note = get(grant);
        var me = grant.user().name();
        if (note.by().equals(me)) throw new Conflict("You wrote this note: somebody else takes it over.");
        if (!store.take(note.number(), me, clock.instant()))
            throw new Conflict(staff.name(get(grant).takenBy()) + " took it over before you.");
        access.record(grant, "HANDOVER_TAKEN", note.ref());
    }

    /** The one the grant was opened for. */
    Note get(Grant grant) {
        var id = grant.ref().id();
        if (!id.matches("\\d{1,18}")) throw new NotFound("There is no hand-over note of that number.");
        return store.find(Long.parseLong(id))
                .orElseThrow(() -> new NotFound("There is no hand-over note of that number."));
    }

    /** Those that wait for somebody on duty, when that is who asks. The newest first. */
    List<Note> listWaiting(User user) {
        if (!shifts.isOnDuty(user.name())) return List.of();
        return store.waiting(clock.instant().minus(SHOWN)).stream()
                .filter(note -> !note.by().equals(user.name()))
                .toList();
    }

    /** @param day when they were written, where the clearinghouse is; null for all */
    List<Note> list(@Nullable LocalDate day, String text, int page) {
        return store.list(day, text, page);
    }

    private static void mustBe(Grant grant) {
        if (grant.act() != Act.CHANGE || grant.ref().kind() != Ref.Kind.HANDOVER)
            throw new IllegalStateException("a note is written under a grant to change");
    }
}
