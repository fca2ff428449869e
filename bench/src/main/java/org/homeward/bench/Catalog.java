package org.homeward.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.bench.data.LabelledSet;
import org.homeward.bench.data.NameCase;
import org.homeward.bench.data.TruthSet;
import org.homeward.bench.engine.EngineTasks;
import org.homeward.bench.link.LinkTask;
import org.homeward.bench.query.QueryTask;
import org.homeward.bench.query.ServerArchive;

/** All jobs there are with the data and programs at hand. */
final class Catalog {
    private static final String EXPLAIN = "explain";

    private Catalog() {}

    static List<Job> jobs(Settings settings) {
        var jobs = new ArrayList<Job>();
        var data = linkable(settings);
        for (var set : data)
            for (var engine : LinkTask.ENGINES)
                if (isPossible(engine, set, settings)) jobs.add(new Job("link", engine, set));
        if (NameCase.isIn(settings.data())) jobs.add(new Job("names", Job.HOMEWARD, ""));
        for (var set : data) jobs.add(new Job(EXPLAIN, Job.HOMEWARD, set));
        for (var engine : QueryTask.ENGINES) jobs.add(new Job("query", engine, ""));
        if (System.getenv(ServerArchive.DATABASE) != null) jobs.add(new Job("fill", Job.HOMEWARD, ""));
        if (!settings.server().isEmpty()) jobs.add(new Job("http", Job.HOMEWARD, ""));
        for (var task : EngineTasks.TASKS)
            for (var set : EngineTasks.data(task)) jobs.add(new Job(task, Job.HOMEWARD, set));
        return jobs;
    }

    private static List<String> linkable(Settings settings) {
        var data = new ArrayList<String>();
        Arrays.stream(LabelledSet.values())
                .filter(set -> set.isIn(settings.data()))
                .map(LabelledSet::label)
                .forEach(data::add);
        if (TruthSet.isIn(settings.data())) data.add(LinkTask.TRUTH_SET);
        data.add(LinkTask.POPULATION);
        if (hasCommand(settings)) data.addAll(LinkTask.SIMULATED);
        return data;
    }

    private static boolean isPossible(String engine, String set, Settings settings) {
        // A table's reader wants a table, and the truth-set is none.
        return !engine.equals("command") || hasCommand(settings) && !set.equals(LinkTask.TRUTH_SET);
    }

    static boolean hasCommand(Settings settings) {
        return Files.isExecutable(settings.home().resolve("bin/homeward"));
    }
}
