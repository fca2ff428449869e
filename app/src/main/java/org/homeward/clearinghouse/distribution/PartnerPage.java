package org.homeward.clearinghouse.distribution;

import java.util.List;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.geography.AreaMap;
import org.homeward.clearinghouse.geography.Atlas;
import org.homeward.clearinghouse.geography.Places;
import org.jspecify.annotations.Nullable;

/**
 * One partner as its page shows it.
 *
 * @param partner null for a new one
 * @param error why the form could not be kept; empty when nothing went wrong
 */
record PartnerPage(
        @Nullable Partner partner,
        PartnerForm form,
        String error,
        boolean mayChange,
        List<PartnerChange> history,
        List<DeliveryLine> deliveries,
        @Nullable AreaMap map,
        long people,
        int usedThisWeek,
        Places places,
        Atlas atlas) {

    public String title() {
        return partner == null ? "New partner" : partner.name();
    }

    public List<String> covers() {
        return partner == null
                ? List.of()
                : partner.covers().stream()
                        .map(area -> area.words(places, atlas))
                        .toList();
    }

    public String languages() {
        return partner == null
                ? ""
                : partner.languages().stream().map(Tongue::words).collect(Collectors.joining(", "));
    }

    public String formats() {
        return partner == null
                ? ""
                : partner.formats().stream().map(Format::words).collect(Collectors.joining(", "));
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

    public Format[] allFormats() {
        return Format.values();
    }

    public String inhabitants() {
        return Words.people(people);
    }

    public String moment(java.time.Instant at) {
        return Words.moment(at);
    }
}
