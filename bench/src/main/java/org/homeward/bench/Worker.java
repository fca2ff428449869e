package org.homeward.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.homeward.bench.engine.EngineTasks;
import org.homeward.bench.link.LinkTask;
import org.homeward.bench.query.HttpTask;
import org.homeward.bench.query.QueryTask;
import org.homeward.bench.query.ServerArchive;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Runs one job in a process of its own, so that CPU and memory are that engine's alone, and writes the outcome to a file. */
final class Worker {
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS).build();

    private Worker() {}

    /** Takes a job and the settings as JSON, and the file to write. */
    public static void main(String[] args) throws Exception {
        var job = JSON.readValue(args[0], Job.class);
        var settings = JSON.readValue(args[1], Settings.class);
        Files.writeString(Path.of(args[2]), JSON.writeValueAsString(run(job, settings)));
        // An engine may have left threads behind.
        System.exit(0);
    }

    private static Outcome run(Job job, Settings settings) throws Exception {
        var outcome = switch (job.task()) {
            case "link" -> LinkTask.run(job, settings);
            case "query" -> QueryTask.run(job, settings);
            case "fill" -> ServerArchive.run(job, settings);
            case "http" -> HttpTask.run(job, settings);
            default -> EngineTasks.run(job, settings);
        };
        var figures = new LinkedHashMap<>(outcome.figures());
        figures.putIfAbsent("peak RSS MiB", Meter.peakRss());
        return new Outcome(job, figures, outcome.note());
    }
}
