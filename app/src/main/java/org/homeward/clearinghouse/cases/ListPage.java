package org.homeward.clearinghouse.cases;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of cases as its page shows it, with the reader's own drafts above.
 *
 * @param mayChange whether the reader may take in a child
 */
record ListPage(CaseList list, List<Draft> drafts, boolean mayChange, Instant now) {
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("child", "Child");
        COLUMNS.put("missing", "Missing since");
        COLUMNS.put("state", "From");
        COLUMNS.put("status", "Status");
        COLUMNS.put("agency", "Agency");
        COLUMNS.put("number", "Case");
    }

    static CaseFilter filter(Map<String, String> asked) {
        var page = asked.getOrDefault("page", "1");
        return new CaseFilter(
                asked.getOrDefault("text", ""),
                asked.getOrDefault("state", ""),
                asked.getOrDefault("type", ""),
                asked.getOrDefault("status", ""),
                asked.getOrDefault("agency", ""),
                asked.getOrDefault("sort", ""),
                page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    }

    /** What the audit trail keeps as shown. */
    List<Ref> shown() {
        return Stream.concat(
                        list.cases().stream().map(line -> line.number().ref()),
                        drafts.stream().map(draft -> Drafts.ref(draft.id())))
                .toList();
    }

    /** Name in the address to heading. */
    public Map<String, String> columns() {
        return COLUMNS;
    }

    /** The direction a column is sorted in now, as a screen reader is told. */
    public String sorted(String column) {
        if (!list.filter().column().name().equalsIgnoreCase(column)) return "none";
        return list.filter().descending() ? "descending" : "ascending";
    }

    /** The address of this list sorted by a column, the other way round when it is already. */
    public String sortedBy(String column) {
        return address(sorted(column).equals("ascending") ? "-" + column : column, 1);
    }

    public String page(int page) {
        return address(list.filter().sort(), page);
    }

    private String address(String sort, int page) {
        var filter = list.filter();
        return UriComponentsBuilder.fromPath("/cases")
                .queryParam("text", "{text}")
                .queryParam("state", "{state}")
                .queryParam("type", "{type}")
                .queryParam("status", "{status}")
                .queryParam("agency", "{agency}")
                .queryParam("sort", "{sort}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(filter.text(), filter.state(), filter.type(), filter.status(), filter.agency(), sort)
                .toUriString();
    }

    public boolean filtered() {
        var filter = list.filter();
        return !(filter.text() + filter.state() + filter.type() + filter.status() + filter.agency()).isBlank();
    }

    public String lasting(CaseLine line) {
        return line.status().isMissing() ? Words.lasting(line.missingFrom(), now) : "";
    }

    public String day(CaseLine line) {
        return (line.type() == CaseType.UNIDENTIFIED_CHILD ? "found " : "") + Words.day(line.missingDay());
    }

    public String kept(Draft draft) {
        return draft.keptAt() == null ? "" : Words.moment(draft.keptAt());
    }

    public Map<String, String> states() {
        return Codes.STATE.words();
    }

    public Map<String, String> types() {
        return CaseType.options();
    }

    public Status[] statuses() {
        return Status.values();
    }
}
