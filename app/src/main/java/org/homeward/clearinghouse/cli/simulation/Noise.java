package org.homeward.clearinghouse.cli.simulation;

/**
 * How an archive is wrong. An engine that is good at one kind of error only has learnt that kind; so there are two, made differently.
 *
 * <p>The rates are shares of one: of households with twins, of households where father and son have one name, of households that move
 * (within five years, up to three times, often to another state), of households with a single telephone, of people met by the police
 * who give the telephone of a place many pass through, and of addresses that are such a place's.
 */
public enum Noise {
    /** Slips of the fingers, nicknames, swapped dates: what people type. */
    TYPED(0.1, 0.08, 0, 0, 0.1, 0),
    /** Letters misread off paper, names spelt over from other scripts, fields cut off, families that move and share one telephone. */
    SCANNED(0.2, 0.16, 0.5, 0.3, 0.15, 0.05);

    final double twins;
    final double juniors;
    final double moves;
    final double onePhone;
    final double hubPhones;
    final double hubAddresses;

    Noise(double twins, double juniors, double moves, double onePhone, double hubPhones, double hubAddresses) {
        this.twins = twins;
        this.juniors = juniors;
        this.moves = moves;
        this.onePhone = onePhone;
        this.hubPhones = hubPhones;
        this.hubAddresses = hubAddresses;
    }

    Errors errors(Draw draw) {
        return this == TYPED ? new TypingErrors(draw) : new ScanningErrors(draw);
    }
}
