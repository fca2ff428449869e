package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.homeward.clearinghouse.geography.Region;

/** A page of partners as its template shows it. */
record PartnerList(PartnerFilter filter, List<Partner> partners, int total, Places places, Atlas atlas) {
    PartnerList {
        partners = List.copyOf(partners);
    }

    List<Ref> shown() {
        return partners.stream().map(partner -> Partner.ref(partner.number())).toList();
    }

    public int pages() {
        return Math.max(1, (total + PartnerFilter.SIZE - 1) / PartnerFilter.SIZE);
    }

    public String page(int other) {
        return filter.address(other, filter.sort());
    }

    public String sortedBy(String column) {
        return filter.address(1, filter.sort().equals(column) ? "-" + column : column);
    }

    /** For {@code aria-sort}. */
    public String sorted(String column) {
        if (filter.sort().equals(column)) return "ascending";
        return filter.sort().equals("-" + column) ? "descending" : "none";
    }

    /** The first three areas, and how many more. */
    public String covers(Partner partner) {
        var words = partner.covers().stream()
                .limit(3)
                .map(area -> area.words(places, atlas))
                .collect(Collectors.joining("; "));
        int more = partner.covers().size() - 3;
        return more > 0 ? words + " and " + more + " more" : words;
    }

    public String languages(Partner partner) {
        return partner.languages().stream().map(Tongue::words).collect(Collectors.joining(", "));
    }

    public List<Region> states() {
        return atlas.states();
    }

    public PartnerKind[] kinds() {
        return PartnerKind.values();
    }

    public Channel[] channels() {
        return Channel.values();
    }

    public Tongue[] tongues() {
        return Tongue.values();
    }
}
