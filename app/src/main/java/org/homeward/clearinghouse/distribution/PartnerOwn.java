package org.homeward.clearinghouse.distribution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a partner has of its own: its page, our key, and how long ago it last gave a sign. */
@Component
class PartnerOwn {
    private final Shelves shelves;
    private final SftpIdentity identity;
    private final Clock clock;

    PartnerOwn(Shelves shelves, SftpIdentity identity, Clock clock) {
        this.shelves = shelves;
        this.identity = identity;
        this.clock = clock;
    }

    /** @param lines what it got, among which its last proof is */
    PartnerPage.Own of(Partner partner, List<DeliveryLine> lines) {
        boolean sftp = partner.channel() == Channel.SFTP;
        return new PartnerPage.Own(
                shelves.address(partner.number()),
                sftp ? identity.publicKey() + " homeward" : "",
                sftp ? SftpCarrier.fingerprint(identity.pair().getPublic()) : "",
                lastProof(lines));
    }

    private String lastProof(List<DeliveryLine> lines) {
        return lines.stream()
                .flatMap(line -> proofs(line).entrySet().stream())
                .max(Comparator.comparing(Map.Entry<String, Instant>::getValue))
                .map(last -> last.getKey() + " " + Words.moment(last.getValue()) + ", " + age(last.getValue()))
                .orElse("");
    }

    private static Map<String, Instant> proofs(DeliveryLine line) {
        var proofs = new HashMap<String, Instant>();
        put(proofs, "delivered", line.delivery().deliveredAt());
        put(proofs, "downloaded", line.delivery().downloadedAt());
        put(proofs, "displayed", line.delivery().displayedAt());
        put(proofs, "taken down", line.takenDownAt());
        return proofs;
    }

    private static void put(Map<String, Instant> proofs, String what, @Nullable Instant at) {
        if (at != null) proofs.put(what, at);
    }

    private String age(Instant at) {
        long days = Duration.between(at, clock.instant()).toDays();
        return days < 1 ? "today" : days == 1 ? "a day ago" : days + " days ago";
    }
}
