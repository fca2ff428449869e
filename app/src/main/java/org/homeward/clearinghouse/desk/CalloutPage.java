package org.homeward.clearinghouse.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Call-outs as their page shows them.
 *
 * @param pages the messages of all of them
 */
record CalloutPage(
        List<Callout> open,
        List<Callout> taken,
        List<Paged> pages,
        int page,
        boolean more,
        Duration within,
        Instant now) {

    public List<Paged> of(Callout callout) {
        return pages.stream().filter(page -> page.callout() == callout.number()).toList();
    }

    public String moment(Instant at) {
        return RotaWords.moment(at);
    }

    public long minutes() {
        return within.toMinutes();
    }

    /** Who is called next, in words; a rung that was called last is called again. */
    public String next(Callout callout) {
        return Rung.at(callout.rung()).words() + " at " + moment(callout.nextAt());
    }

    /** {@code Primary: e-mail to t.lind@example.org sent}. */
    public String words(Paged page) {
        return page.state() == Paged.State.NOBODY
                ? page.failure()
                : page.channel().words() + " to " + page.address() + " "
                        + page.state().words() + (page.failure().isEmpty() ? "" : ": " + page.failure());
    }
}
