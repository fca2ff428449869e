package org.homeward.clearinghouse.entities;

import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;
import org.springframework.stereotype.Component;

/** Parts of a score for templates, which call it {@code @evidence}: the table in {@code entities/evidence.html} is the one way they are shown. */
@Component("evidence")
public class EvidenceInTemplates {
    public String sign(Part part) {
        return Reasons.sign(part);
    }

    public boolean speaksFor(Part part) {
        return part.bits() >= 0 || Likelihood.isNothing(part.bits());
    }

    public String bits(double bits) {
        return Likelihood.bits(bits);
    }

    /** What the mark on a strong likeness means: the engine's own border, from which a likeness alone alerts. */
    public String strong() {
        return "Strong: " + (1 << Score.ALERT_BITS) + " to one or more, from which a likeness alone raises an alert.";
    }
}
