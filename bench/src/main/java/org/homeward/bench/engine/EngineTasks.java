package org.homeward.bench.engine;

import java.util.List;
import org.homeward.bench.Job;
import org.homeward.bench.Outcome;
import org.homeward.bench.Settings;

/** What only this engine is asked. */
public final class EngineTasks {
    public static final List<String> TASKS = List.of("stream", "order", "undo", "crash", "watch", "phones");

    private EngineTasks() {}

    /** The texts or archives a task has, each for a line of its own; where there is but one it has no name. */
    public static List<String> data(String task) {
        return task.equals("phones") ? HostilePhones.TEXTS : List.of("");
    }

    public static Outcome run(Job job, Settings settings) throws Exception {
        return switch (job.task()) {
            case "stream" -> new Outcome(job, Streaming.run(settings), "");
            case "order" ->
                new Outcome(
                        job,
                        Neutrality.run(settings),
                        "sealed at each fourfold growth; deleted and put again: one of a hundred");
            case "undo" -> new Outcome(job, Judging.run(settings), "");
            case "crash" -> new Outcome(job, Crashes.run(settings), "");
            case "watch" -> new Outcome(job, Watching.run(settings), "a record put, linked, logged and matched");
            case "phones" -> {
                var result = HostilePhones.run(job.data());
                yield new Outcome(job, result.figures(), result.note());
            }
            case "explain" -> new Outcome(job, Explained.run(job.data(), settings), "");
            case "names" -> new Outcome(job, Names.run(settings), "bar 9 bits; the best bar is picked with the truth");
            default -> throw new IllegalArgumentException("no such task: " + job.task());
        };
    }
}
