package org.homeward.clearinghouse.access;

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

    @Override
    public String toString() {
        return kind + " " + id;
    }
}
