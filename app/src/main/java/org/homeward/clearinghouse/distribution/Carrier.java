package org.homeward.clearinghouse.distribution;

/** Carries one delivery over one kind of channel. Called from many threads at once. */
interface Carrier {
    Channel channel();

    /**
     * Never throws for what the other side does. A channel that knows keys gives one copy for one {@link Delivery#key}, however often it is
     * carried.
     */
    Outcome carry(Errand errand);

    /**
     * What is to be carried.
     *
     * @param parcel what was released; of a recall only its numbers and addresses are used
     * @param page the page of this delivery, whose address is a secret of the partner
     * @param link the poster's public page, with the mark of this delivery
     */
    record Errand(Delivery delivery, Partner partner, Parcel parcel, String page, String link) {
        boolean isRecall() {
            return delivery.kind() == Delivery.Kind.RECALL;
        }
    }
}
