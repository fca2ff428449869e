package org.homeward.clearinghouse.distribution;

import java.util.List;

/**
 * A sending as its page shows it.
 *
 * @param recalled whether the poster was recalled since
 * @param channels what came of it by channel
 * @param areas leads by state
 */
record SendingPage(
        Sending sending,
        List<DeliveryLine> lines,
        boolean recalled,
        List<Results.Line> channels,
        List<Results.Line> areas,
        boolean mayChange,
        Marks marks) {

    public List<String> areaWords() {
        return sending.areas().lines().toList();
    }

    /** Of the partner's own page, for whoever helps them on the telephone. */
    public String token(DeliveryLine line) {
        return marks.token(line.delivery().number());
    }

    public int done() {
        return sending.count("SENT") + sending.count("FAILED") + sending.count("CANCELLED");
    }

    public long recallsOpen() {
        return lines.stream()
                .filter(line -> line.recall() != null && line.takenDownAt() == null)
                .count();
    }

    public long takenDown() {
        return lines.stream().filter(line -> line.takenDownAt() != null).count();
    }

    /** Whether anything still moves on its own. */
    public boolean isMoving() {
        return !sending.isOver()
                || lines.stream().anyMatch(line -> line.recall() != null && line.recall() != DeliveryState.SENT);
    }
}
