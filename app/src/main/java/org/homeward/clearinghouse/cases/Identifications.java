package org.homeward.clearinghouse.cases;

import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.desk.Desk;
import org.homeward.clearinghouse.desk.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Unidentified children who have a name again. That one is the child of a missing-child case is a tie of the two and a judgement, and the
 * case of the missing child stays as it is: whoever has it confirms what became of the child.
 */
@Component
class Identifications {
    /** Above every match. */
    private static final double RANK = 60;

    private final Cases cases;
    private final CaseStore store;
    private final Ties ties;
    private final Desk desk;

    Identifications(Cases cases, CaseStore store, Ties ties, Desk desk) {
        this.cases = cases;
        this.store = store;
        this.ties = ties;
        this.desk = desk;
    }

    /** Throws {@link Conflict} in words for the form when it can't be. */
    @Transactional
    void confirm(Grant grant, CaseNumber number, Identification said) {
        if (said.isOfACase()) tie(grant, number, said);
        cases.identify(grant, number, said.lines());
    }

    private void tie(Grant grant, CaseNumber number, Identification said) {
        var other = ties.other(number, said.other());
        if (other.answers().isUnidentified())
            throw new Conflict("Case: " + other.number() + " is of a child without a name too. Tie the two instead.");
        ties.join(grant, number, other.number(), Tie.Kind.SAME_CHILD, said.reason());
        desk.notify(new News(
                other.owner(),
                other.number().ref(),
                "The child of " + other.number() + " was identified: " + number,
                "confirm in " + other.number() + " what became of the child",
                "/cases/" + other.number(),
                RANK,
                "identified " + number + " " + other.number() + " "
                        + store.keeping(number).changedAt()));
    }

    /** Opens a case again; of an identified child that means it was another, so the tie and the judgement go too. */
    @Transactional
    void reopen(Grant grant, CaseNumber number, Reason reason) {
        cases.reopen(grant, number, reason);
        if (store.get(number).answers().isUnidentified())
            ties.list(number).stream()
                    .filter(tie -> ties.isIdentification(number, tie.other(), tie.kind()))
                    .forEach(tie -> ties.part(grant, number, tie, "The identification was taken back"));
    }
}
