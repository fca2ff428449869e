package org.homeward.clearinghouse.imagery.darkroom;

/** Within the process: the file is not to be read as a picture. */
final class Unreadable extends Exception {
    private final Fault fault;

    Unreadable(Fault fault) {
        super(fault.words());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
