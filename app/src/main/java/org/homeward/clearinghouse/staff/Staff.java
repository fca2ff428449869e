package org.homeward.clearinghouse.staff;

import java.time.Clock;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.Users;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who works for the clearinghouse and may sign in, with their profiles: for choosing among them, so looks need no grant. */
@Component
public class Staff {
    private final Users users;
    private final ProfileStore store;
    private final AbsenceStore absences;
    private final Access access;
    private final Clock clock;

    Staff(Users users, ProfileStore store, AbsenceStore absences, Access access, Clock clock) {
        this.users = users;
        this.store = store;
        this.absences = absences;
        this.access = access;
        this.clock = clock;
    }

    public static Ref ref(String who) {
        return new Ref(Ref.Kind.STAFF, who);
    }

    /** By display name. */
    public List<Member> list() {
        var profiles = store.all();
        var away = absences.at(Absence.today(clock.instant()));
        return users.listStaff().stream()
                .map(user -> new Member(
                        user,
                        profiles.getOrDefault(user.name(), Profile.none(user.name())),
                        away.stream()
                                .filter(absence -> absence.who().equals(user.name()))
                                .findFirst()))
                .toList();
    }

    /** Throws {@link NotFound} for whoever does not work here, or not any more. */
    public Member get(String who) {
        return list().stream()
                .filter(member -> member.user().name().equals(who))
                .findFirst()
                .orElseThrow(() -> new NotFound("Nobody of that name works here."));
    }

    public boolean has(String who) {
        return users.listStaff().stream().anyMatch(user -> user.name().equals(who));
    }

    /** How pages call somebody; whoever is gone, by user name. */
    public String name(String who) {
        return users.find(who).map(User::displayName).orElse(who);
    }

    @Transactional
    void change(Grant grant, Profile profile) {
        if (!grant.ref().equals(ref(profile.who()))) throw new IllegalStateException("a grant for " + grant.ref());
        get(profile.who());
        store.save(profile, grant.user().name(), clock.instant());
        access.record(grant, "PROFILE_CHANGED", grant.ref());
    }
}
