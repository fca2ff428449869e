package org.homeward.clearinghouse.cases;

import java.util.List;

/**
 * A page of a list of cases.
 *
 * @param total how many the filter finds on all pages
 * @param agencies to choose from
 */
record CaseList(CaseFilter filter, List<CaseLine> cases, int total, List<String> agencies) {
    CaseList {
        cases = List.copyOf(cases);
        agencies = List.copyOf(agencies);
    }

    public int pages() {
        return Math.max(1, (total + CaseFilter.PAGE - 1) / CaseFilter.PAGE);
    }
}
