package org.homeward.clearinghouse.access;

import static org.homeward.clearinghouse.access.UserRole.ADMINISTRATOR;
import static org.homeward.clearinghouse.access.UserRole.ANALYST;
import static org.homeward.clearinghouse.access.UserRole.AUDITOR;
import static org.homeward.clearinghouse.access.UserRole.CASE_MANAGER;
import static org.homeward.clearinghouse.access.UserRole.REQUESTER;
import static org.homeward.clearinghouse.access.UserRole.SPECIALIST;
import static org.homeward.clearinghouse.access.UserRole.SUPERVISOR;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what in which compartment: data, so that the same table filters pages, lists, counts and the index. A law-enforcement
 * requester sees and changes the requests of their own agency only.
 */
public final class Rights {
    private static final Map<Ref.Kind, Set<UserRole>> READERS = new EnumMap<>(Ref.Kind.class);
    private static final Map<Ref.Kind, Set<UserRole>> CHANGERS = new EnumMap<>(Ref.Kind.class);
    private static final Map<Ref.Kind, Set<UserRole>> APPROVERS = new EnumMap<>(Ref.Kind.class);
    static final Set<UserRole> STAFF = EnumSet.of(ANALYST, CASE_MANAGER, SPECIALIST, SUPERVISOR);

    static {
        for (var kind : EnumSet.of(
                Ref.Kind.CASE,
                Ref.Kind.TIP,
                Ref.Kind.REQUEST,
                Ref.Kind.ENTITY,
                Ref.Kind.RECORD,
                Ref.Kind.CHART,
                Ref.Kind.NOTIFICATION,
                Ref.Kind.CALLOUT,
                Ref.Kind.LEAD,
                Ref.Kind.ABSENCE,
                Ref.Kind.TASK,
                Ref.Kind.HANDOVER)) {
            READERS.put(kind, STAFF);
            CHANGERS.put(kind, STAFF);
        }
        CHANGERS.put(Ref.Kind.CASE, EnumSet.of(CASE_MANAGER, SUPERVISOR));
        READERS.put(Ref.Kind.REQUEST, EnumSet.of(ANALYST, CASE_MANAGER, SPECIALIST, SUPERVISOR, REQUESTER));
        CHANGERS.put(Ref.Kind.REQUEST, EnumSet.of(ANALYST, SUPERVISOR, REQUESTER));
        APPROVERS.put(Ref.Kind.REQUEST, EnumSet.of(ANALYST, SUPERVISOR));
        READERS.put(Ref.Kind.AGENCY_CASE, EnumSet.of(REQUESTER));
        CHANGERS.put(Ref.Kind.AGENCY_CASE, EnumSet.of(REQUESTER));
        READERS.put(Ref.Kind.ROTA, STAFF);
        CHANGERS.put(Ref.Kind.ROTA, EnumSet.of(SUPERVISOR));
        READERS.put(Ref.Kind.PHOTO, STAFF);
        CHANGERS.put(Ref.Kind.PHOTO, EnumSet.of(CASE_MANAGER, SUPERVISOR));
        READERS.put(Ref.Kind.DOCUMENT, STAFF);
        CHANGERS.put(Ref.Kind.DOCUMENT, EnumSet.of(CASE_MANAGER, SUPERVISOR));
        // Files from the public may be abuse material: who is trained for it looks, and who answers for the desk.
        READERS.put(Ref.Kind.QUARANTINE, EnumSet.of(SPECIALIST, SUPERVISOR));
        CHANGERS.put(Ref.Kind.QUARANTINE, EnumSet.of(SPECIALIST, SUPERVISOR));
        READERS.put(Ref.Kind.POSTER, STAFF);
        CHANGERS.put(Ref.Kind.POSTER, EnumSet.of(CASE_MANAGER, SUPERVISOR));
        APPROVERS.put(Ref.Kind.POSTER, EnumSet.of(CASE_MANAGER, SUPERVISOR));
        APPROVERS.put(Ref.Kind.POSTER_SAFETY, EnumSet.of(SUPERVISOR));
        for (var kind : EnumSet.of(Ref.Kind.PARTNER, Ref.Kind.DISTRIBUTION)) {
            READERS.put(kind, STAFF);
            CHANGERS.put(kind, EnumSet.of(CASE_MANAGER, SUPERVISOR));
        }
        READERS.put(Ref.Kind.STAFF, EnumSet.of(ANALYST, CASE_MANAGER, SPECIALIST, SUPERVISOR, ADMINISTRATOR));
        CHANGERS.put(Ref.Kind.STAFF, EnumSet.of(SUPERVISOR, ADMINISTRATOR));
        READERS.put(Ref.Kind.USER, EnumSet.of(ADMINISTRATOR));
        CHANGERS.put(Ref.Kind.USER, EnumSet.of(ADMINISTRATOR));
        READERS.put(Ref.Kind.AUDIT, EnumSet.of(AUDITOR, SUPERVISOR));
        READERS.put(Ref.Kind.DISSEMINATION, EnumSet.of(AUDITOR, SUPERVISOR));
    }

    private final User user;

    private Rights(User user) {
        this.user = user;
    }

    static Rights of(User user) {
        return new Rights(user);
    }

    /** The filter for everything this user reads. */
    public static Scope scope(User user) {
        var kinds = EnumSet.noneOf(Ref.Kind.class);
        for (var kind : Ref.Kind.values()) if (of(user).allow(Act.READ, kind)) kinds.add(kind);
        boolean outside = user.is(REQUESTER) && STAFF.stream().noneMatch(user.roles()::contains);
        return new Scope(kinds, outside ? Optional.of(user.agency().ori()) : Optional.empty());
    }

    boolean allow(Act act, Ref.Kind kind) {
        var table = switch (act) {
            case READ -> READERS;
            case CHANGE -> CHANGERS;
            case APPROVE -> APPROVERS;
        };
        return user == User.SYSTEM
                || table.getOrDefault(kind, Set.of()).stream().anyMatch(user.roles()::contains);
    }

    String whyNot(Act act, Ref.Kind kind) {
        return "Your role does not let you " + act.name().toLowerCase(java.util.Locale.ROOT) + " this ("
                + kind.name().toLowerCase(java.util.Locale.ROOT) + "). Ask your supervisor.";
    }
}
