package org.homeward.bench;

import java.nio.file.Path;

/**
 * What a run was asked for; goes to every process of it.
 *
 * @param data the folder of the labelled sets, which may be absent
 * @param home the project's root, for the product's own command; where it is absent that command is left out
 * @param work a folder for what engines keep
 * @param records size of the archives
 * @param queries how many queries of people in the archive
 * @param absent how many of people who aren't
 * @param arriving records a second that arrive while this engine is asked
 * @param seed of everything that is drawn
 * @param rounds how many orders, crashes and hundreds of judgements
 * @param server address of a server of this machine to ask; empty when there is none
 */
public record Settings(
        Path data,
        Path home,
        Path work,
        int records,
        int queries,
        int absent,
        int arriving,
        long seed,
        int rounds,
        String server) {
    public long absentSeed() {
        return seed + 1_000;
    }

    public long arrivingSeed() {
        return seed + 2_000;
    }
}
