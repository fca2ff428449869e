package org.homeward.clearinghouse.access;

import java.util.Arrays;
import java.util.Locale;

/** A thing that can be opened, as the audit trail names it: {@code CASE NCM-2026-0142}. */
public record Ref(Kind kind, String id) {
    /** Each kind is a compartment: rights are granted by kind. */
    public enum Kind {
        CASE,
        TIP,
        REQUEST,
        ENTITY,
        RECORD,
        CHART,
        NOTIFICATION,
        USER,
        TOKEN,
        AUDIT,
        DISSEMINATION,
        ROTA,
        CALLOUT,
        LEAD,
        /** A case as the agency sees that investigates it. */
        AGENCY_CASE,
        PHOTO,
        DOCUMENT,
        QUARANTINE,
        POSTER,
        POSTER_SAFETY,
        PARTNER,
        DISTRIBUTION,
        /** How the desk plans with somebody of the staff. */
        STAFF,
        ABSENCE,
        TASK,
        HANDOVER
    }

    /** The one that an address names by {@link #path}. Throws {@link NotFound} for a kind there is none of. */
    public static Ref at(String kind, String id) {
        return Arrays.stream(Kind.values())
                .filter(known -> name(known).equals(kind))
                .findFirst()
                .map(known -> new Ref(known, id))
                .orElseThrow(() -> new NotFound("There is nothing of that kind."));
    }

    /** As addresses name it: {@code case/NCM-2026-0142}. */
    public String path() {
        return name(kind) + "/" + id;
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
