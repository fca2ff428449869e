package org.homeward.bench.query;

import java.util.concurrent.locks.LockSupport;
import org.homeward.bench.data.Population;
import org.homeward.bench.engine.Feed;

/** Records that come in while questions are asked, so many a second, on a thread of their own. */
final class Arrivals implements AutoCloseable {
    private final Thread thread;
    private volatile boolean stopped;
    private volatile long arrived;

    Arrivals(Feed feed, Population people, int perSecond) {
        thread = new Thread(() -> run(feed, people, perSecond), "arrivals");
        if (perSecond > 0) thread.start();
    }

    private void run(Feed feed, Population people, int perSecond) {
        long start = System.nanoTime();
        for (int i = 0; !stopped && i < people.size(); i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            while (!stopped && System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            feed.put(people.get(i));
            arrived = i + 1L;
        }
    }

    long arrived() {
        return arrived;
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
