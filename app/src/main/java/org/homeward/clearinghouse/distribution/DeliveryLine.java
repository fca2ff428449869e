package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as lists show it, with its proofs.
 *
 * @param recall how far its recall has come; null while it stands
 * @param views of the public page by its link
 */
record DeliveryLine(
        Delivery delivery,
        String partnerName,
        PartnerKind kind,
        Channel channel,
        @Nullable DeliveryState recall,
        @Nullable Instant takenDownAt,
        long views,
        long leads) {

    /** One line for each thing that is known of it, in the order of time. */
    public List<String> proofs() {
        var proofs = new ArrayList<String>();
        add(proofs, "sent", delivery.sentAt());
        add(proofs, "delivered", delivery.deliveredAt());
        add(proofs, "downloaded", delivery.downloadedAt());
        add(proofs, "displayed, they say", delivery.displayedAt());
        add(proofs, "taken down, they say", takenDownAt);
        return proofs;
    }

    private static void add(List<String> proofs, String what, @Nullable Instant at) {
        if (at != null) proofs.add(what + " " + Words.moment(at));
    }

    public String due() {
        return Words.moment(delivery.due());
    }
}
