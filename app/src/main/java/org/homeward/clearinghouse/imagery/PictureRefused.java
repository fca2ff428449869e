package org.homeward.clearinghouse.imagery;

import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.imagery.darkroom.Fault;

/** The file is not taken as a picture. The message names the problem and the remedy, for whoever chose the file. */
public final class PictureRefused extends Conflict {
    private final transient Fault fault;

    PictureRefused(Fault fault) {
        super(fault.words());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
