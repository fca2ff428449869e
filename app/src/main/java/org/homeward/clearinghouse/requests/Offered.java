package org.homeward.clearinghouse.requests;

import java.util.List;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.RecordId;

/** An accepted hit as a source of facts for the answer. */
record Offered(RecordId record, String kind, Provenance provenance, List<Line> lines, List<String> cautions) {
    Offered {
        lines = List.copyOf(lines);
        cautions = List.copyOf(cautions);
    }

    Offered with(List<Line> some) {
        return new Offered(record, kind, provenance, some, cautions);
    }

    /** A fact that may be ticked, or is only shown with the reason why not. */
    record Line(FactKey key, Fact fact, boolean chosen) {
        public boolean isAllowed() {
            return fact.handling().mayGoToLawEnforcement();
        }

        public String what() {
            return Words.of(fact.property());
        }

        public String when() {
            var happened = fact.happened();
            if (happened == null) return "";
            var from = EasternTime.words(happened.from());
            return happened.from().equals(happened.to()) ? from : from + " to " + EasternTime.words(happened.to());
        }

        /** Why it can't go to a law-enforcement requester. */
        public String whyNot() {
            return whyNot(fact.handling());
        }

        static String whyNot(Handling handling) {
            return switch (handling) {
                case PUBLIC, LAW_ENFORCEMENT -> "";
                case ORIGINATOR_CONSENT -> "leaves only with the consent of whoever said it: ask them first";
                case INTERNAL -> "never leaves the clearinghouse";
            };
        }
    }
}
