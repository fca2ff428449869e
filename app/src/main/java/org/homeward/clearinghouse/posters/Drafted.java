package org.homeward.clearinghouse.posters;

import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.cases.CaseProfile;

/**
 * A draft as it stands now: the case of today, and what was ticked of it.
 *
 * @param pictures all photos that may be chosen
 * @param offered all lines that may be ticked
 * @param digest of what the content says, but for its date
 * @param authors who drafted it or chose what it says
 * @param others the other children on it
 */
record Drafted(
        Poster poster,
        Version version,
        CaseProfile profile,
        List<Picture> pictures,
        List<Line> offered,
        Content content,
        String digest,
        Set<String> authors,
        List<Beside> others) {

    /** Those whose case another agency has: it is asked too. */
    public List<Beside> othersToAsk() {
        return others.stream().filter(other -> !other.isOfTheAgencyOf(profile)).toList();
    }

    /** Those of whom a case warns. */
    public List<Beside> othersToDecideOn() {
        return others.stream()
                .filter(other -> !other.profile().warnings().isEmpty())
                .toList();
    }
}
