package org.homeward.clearinghouse.staff;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.DemoData;
import org.springframework.stereotype.Component;

/** The demo's teams, one of them who will be away, and one who was. */
@Component
class DemoStaff implements DemoData {
    private static final List<Profile> PROFILES = List.of(
            new Profile("k.amari", Team.CASES_A, List.of("NV", "CA", "UT"), List.of("French"), Set.of(Skill.RUNAWAYS)),
            new Profile(
                    "d.moreau", Team.CASES_A, List.of("OR", "WA", "ID"), List.of(), Set.of(Skill.NONFAMILY_ABDUCTIONS)),
            new Profile(
                    "s.ortiz",
                    Team.CASES_B,
                    List.of("TX", "AZ", "NM", "FL"),
                    List.of("Spanish"),
                    Set.of(Skill.FAMILY_ABDUCTIONS)),
            new Profile("t.lind", Team.ANALYSTS, List.of("NV", "UT"), List.of("Swedish"), Set.of(Skill.ACCOUNTS)),
            new Profile("p.sato", Team.ANALYSTS, List.of("CA", "OR"), List.of("Japanese"), Set.of(Skill.VEHICLES)));
    private static final int AHEAD = 8;

    private final ProfileStore profiles;
    private final AbsenceStore absences;
    private final Clock clock;

    DemoStaff(ProfileStore profiles, AbsenceStore absences, Clock clock) {
        this.profiles = profiles;
        this.absences = absences;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void load() {
        var now = clock.instant();
        PROFILES.forEach(profile -> profiles.save(profile, "m.okafor", now));
        var first = Absence.today(now).plusDays(AHEAD);
        absences.add("k.amari", first, first.plusDays(5), "k.amari", now);
        var today = Absence.today(now);
        absences.add("p.sato", today.minusDays(3), today, "m.okafor", now);
    }
}
