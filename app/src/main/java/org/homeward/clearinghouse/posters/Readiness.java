package org.homeward.clearinghouse.posters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseProfile;

/**
 * What must be done before a draft may be released, in order.
 *
 * @param steps each done, or with what is to be done
 */
record Readiness(List<Step> steps) {

    /**
     * @param anchor where on the page it is done
     * @param remedy what to do; empty once it is done
     */
    record Step(String anchor, String words, String remedy) {
        public boolean isDone() {
            return remedy.isEmpty();
        }
    }

    static Readiness of(Drafted draft) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("choose", "Choose what it says", chosen(draft)));
        steps.add(new Step("consent", "The agency consents", consented(draft)));
        if (!draft.profile().warnings().isEmpty())
            steps.add(new Step("safety", "A supervisor decides on the case's warnings", decided(draft)));
        for (var other : draft.othersToAsk())
            steps.add(new Step(
                    "consent-" + other.number(),
                    "The agency of " + other.profile().name() + " consents",
                    consented(draft, other.profile(), other.approval().consent())));
        for (var other : draft.othersToDecideOn())
            steps.add(new Step(
                    "safety-" + other.number(),
                    "A supervisor decides on the warnings about "
                            + other.profile().name(),
                    decided(other.profile(), other.approval().safety())));
        return new Readiness(List.copyOf(steps));
    }

    private static String chosen(Drafted draft) {
        if (!draft.profile().status().isMissing())
            return "The case is " + draft.profile().status().words() + ": its poster can't be released.";
        for (var other : draft.others())
            if (!other.profile().status().isMissing())
                return other.profile().name() + " is "
                        + other.profile().status().words() + ": take the tick off.";
        var missing = draft.content().lines().stream()
                .filter(line -> line.spanish().isEmpty())
                .toList();
        if (missing.isEmpty()) return "";
        return "Write in Spanish: "
                + String.join("; ", missing.stream().map(Content.Said::english).toList());
    }

    private static String consented(Drafted draft) {
        return consented(draft, draft.profile(), draft.version().consent());
    }

    private static String consented(Drafted draft, CaseProfile profile, Version.Consent consent) {
        if (consent.by().isEmpty()) return "Call " + profile.agency().name() + " and record their consent.";
        return consent.isFor(draft.digest())
                ? ""
                : "The poster says something else since " + consent.by() + " consented: ask again.";
    }

    private static String decided(Drafted draft) {
        return decided(draft.profile(), draft.version().safety());
    }

    private static String decided(CaseProfile profile, Version.Safety safety) {
        if (safety.revision() == null) return "The case has warnings: a supervisor decides, with a reason.";
        return safety.isFor(profile.revision())
                ? ""
                : "The case was corrected since " + safety.by() + " decided: decide again.";
    }

    /** The first that is not done. */
    Optional<Step> next() {
        return steps.stream().filter(step -> !step.isDone()).findFirst();
    }

    public boolean isReady() {
        return next().isEmpty();
    }

    /** Why this user may not be the second person; empty when they may. */
    static String whyNot(Drafted draft, User user) {
        return draft.authors().contains(user.name()) ? "You chose what it says: somebody else releases it." : "";
    }
}
