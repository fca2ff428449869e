package org.homeward.engine.model;

/** How far a fact may travel. Ordered from open to closed. */
public enum Handling {
    /** May be published, once two people have released it. */
    PUBLIC,
    /** May be passed on to a verified law-enforcement requester. */
    LAW_ENFORCEMENT,
    /** Leaves only with the consent of whoever said it. */
    ORIGINATOR_CONSENT,
    /** Never leaves the clearinghouse. */
    INTERNAL;

    /** True when a verified law-enforcement requester may be given the fact without asking anyone else. */
    public boolean mayGoToLawEnforcement() {
        return this == PUBLIC || this == LAW_ENFORCEMENT;
    }
}
