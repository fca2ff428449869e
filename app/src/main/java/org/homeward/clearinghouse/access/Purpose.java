package org.homeward.clearinghouse.access;

/**
 * Why someone looks: chosen when work starts, held in the session, written beside every look.
 *
 * @param reference the case, tip or request number it is for; empty when it is for none
 */
public record Purpose(Reason reason, String reference) {
    public enum Reason {
        MISSING_CHILD("Missing-child case"),
        REQUEST("Law-enforcement request"),
        TIP_REVIEW("CyberTipline review"),
        SUPERVISION("Supervision"),
        ADMINISTRATION("Administration"),
        AUDIT("Audit");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static Purpose of(Reason reason) {
        return new Purpose(reason, "");
    }

    /** What a user of these roles works at when they have not said otherwise. */
    public static Purpose usual(User user) {
        if (user.is(UserRole.ANALYST, UserRole.REQUESTER)) return of(Reason.REQUEST);
        if (user.is(UserRole.SPECIALIST, UserRole.PROVIDER)) return of(Reason.TIP_REVIEW);
        if (user.is(UserRole.SUPERVISOR)) return of(Reason.SUPERVISION);
        if (user.is(UserRole.ADMINISTRATOR)) return of(Reason.ADMINISTRATION);
        return of(user.is(UserRole.AUDITOR) ? Reason.AUDIT : Reason.MISSING_CHILD);
    }
}
