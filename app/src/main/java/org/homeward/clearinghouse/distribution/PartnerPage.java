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
 * @param own what the partner has of its own; null for a new one
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
        Atlas atlas,
        @Nullable Own own) {

    /**
     * What the partner knows us by and we know it by.
     *
     * @param address of its standing page; empty while that is closed
     * @param sftpKey our public key as it stands in an authorized_keys; empty for other channels
     * @param fingerprint of that key, as {@code ssh-keygen -l} shows it
     * @param lastProof {@code downloaded Tue 10 Nov 2026 09:12 ET, 12 days ago}; empty when there was none
     */
    record Own(String address, String sftpKey, String fingerprint, String lastProof) {}

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
