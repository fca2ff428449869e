package org.homeward.bench.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.bench.Meter;
import org.homeward.bench.data.Population;
import org.homeward.bench.engine.Feed;
import org.homeward.engine.Clue;
import org.homeward.engine.LinkEngine;
import org.homeward.engine.Query;
import org.homeward.engine.model.MentionId;

/** This engine, as the product opens it: streamed in, log and all. */
final class HomewardFinder implements Finder {
    private final Path folder;
    private final long heapBefore = Meter.heap();
    private final LinkEngine engine;
    private final Feed feed;
    private int rows;

    HomewardFinder(Path folder) {
        this.folder = folder;
        this.engine = LinkEngine.open(folder, Clock.systemUTC());
        this.feed = new Feed(engine);
    }

    @Override
    public void load(Population archive) {
        rows = archive.size();
        feed.putAll(archive);
        feed.seal();
    }

    Feed feed() {
        return feed;
    }

    @Override
    public List<Found> find(List<Clue> asked, int limit) {
        return engine.search(Query.of(asked, limit)).stream()
                .map(hit -> new Found(hit.mention().toString(), hit.score().alerts()))
                .toList();
    }

    @Override
    public Set<String> shownWith(List<Found> hits) {
        var shown = new HashSet<String>();
        for (var hit : hits)
            engine.entity(MentionId.parse(hit.row()))
                    .ifPresent(entity -> entity.mentions().forEach(mention -> shown.add(mention.toString())));
        return shown;
    }

    @Override
    public Space space() throws IOException {
        try (var files = Files.walk(folder)) {
            double disk = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return new Space(disk / rows, (double) (Meter.heap() - heapBefore) / rows);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
