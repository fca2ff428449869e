package org.homeward.clearinghouse.assignment;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseType;
import org.homeward.clearinghouse.cases.Cases;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Region;
import org.homeward.clearinghouse.requests.Requests;
import org.homeward.clearinghouse.staff.Skill;
import org.homeward.engine.model.Property;
import org.springframework.stereotype.Component;

/** Reads from a case or a request what it wants. */
@Component
class Wants {
    private static final Map<String, Skill> OF_CASES = Map.of(
            "ENDANGERED_RUNAWAY", Skill.RUNAWAYS,
            "FAMILY_ABDUCTION", Skill.FAMILY_ABDUCTIONS,
            "NONFAMILY_ABDUCTION", Skill.NONFAMILY_ABDUCTIONS,
            "CRITICALLY_MISSING_YOUNG_ADULT", Skill.YOUNG_ADULTS,
            "UNIDENTIFIED_CHILD", Skill.UNIDENTIFIED);
    private static final Map<Property, Skill> OF_REQUESTS = Map.of(
            Property.PHONE, Skill.ACCOUNTS,
            Property.EMAIL, Skill.ACCOUNTS,
            Property.SCREEN_NAME, Skill.ACCOUNTS,
            Property.PLATE, Skill.VEHICLES,
            Property.MARK, Skill.MARKS);

    private final Cases cases;
    private final Requests requests;
    private final Atlas atlas;
    private final Access access;

    Wants(Cases cases, Requests requests, Atlas atlas, Access access) {
        this.cases = cases;
        this.requests = requests;
        this.atlas = atlas;
        this.access = access;
    }

    /** Empty when there is none, or nobody needs to have it any more. */
    Optional<Wanted> find(Ref ref) {
        return switch (ref.kind()) {
            case CASE ->
                cases.listKept().stream()
                        .filter(kept -> kept.number().ref().equals(ref))
                        .findFirst()
                        .map(this::of);
            case REQUEST ->
                requests.listKept().stream()
                        .filter(kept -> kept.ref().equals(ref))
                        .findFirst()
                        .map(this::of);
            default -> Optional.empty();
        };
    }

    private Wanted of(Cases.Kept kept) {
        var ref = kept.number().ref();
        var grant = access.open(User.SYSTEM, ref, Purpose.of(Purpose.Reason.SUPERVISION), Act.READ);
        var skill = OF_CASES.get(kept.type().name());
        boolean isFound = kept.type() == CaseType.UNIDENTIFIED_CHILD;
        return new Wanted(
                ref,
                kept.owner(),
                kept.state(),
                name(kept.state()) + (isFound ? ", where the child was found" : ", where the child is missing"),
                cases.listLanguages(grant, kept.number()),
                skill == null ? Set.of() : Set.of(skill));
    }

    private Wanted of(Requests.Kept kept) {
        var state = kept.ori().length() < 2 ? "" : kept.ori().substring(0, 2);
        var skills = EnumSet.noneOf(Skill.class);
        for (var property : kept.about()) {
            var skill = OF_REQUESTS.get(property);
            if (skill != null) skills.add(skill);
        }
        return new Wanted(kept.ref(), kept.owner(), state, name(state) + ", where the agency is", List.of(), skills);
    }

    private String name(String state) {
        return atlas.findState(state).map(Region::name).orElse(state);
    }
}
