package org.homeward.bench;

import java.util.List;

/**
 * One line of a table: a task, by an engine, on some data. Runs in a process of its own.
 *
 * @param task {@code link}, {@code query}, …
 * @param engine {@code homeward} or a peer
 * @param data which of the task's data; empty when it has but one
 */
public record Job(String task, String engine, String data) {
    static final String HOMEWARD = "homeward";

    /** True when one of the names asked for is the task, the engine or the data, or such names joined by dots: {@code link.febrl4.duke}. */
    boolean isNamed(String name) {
        return List.of(name.split("\\.")).stream().allMatch(List.of(task, engine, data)::contains);
    }

    @Override
    public String toString() {
        return task + "." + engine + (data.isEmpty() ? "" : " on " + data);
    }
}
