package org.homeward.bench.engine;

import java.nio.file.Path;
import java.time.Clock;
import org.homeward.bench.data.Population;
import org.homeward.engine.LinkEngine;

/** Opens an engine and says how many records it holds; then streams a population from there, saying so after each record, until it is killed. */
final class CrashWriter {
    private CrashWriter() {}

    /** Takes the engine's folder, the population's size and its seed. */
    public static void main(String[] args) {
        var people = new Population(Integer.parseInt(args[1]), Long.parseLong(args[2]));
        try (var engine = LinkEngine.open(Path.of(args[0]), Clock.systemUTC())) {
            var feed = new Feed(engine);
            System.out.println(engine.size());
            for (int i = (int) engine.size(); i < people.size(); i++) {
                feed.put(people.get(i));
                System.out.println(i + 1);
            }
        }
    }
}
