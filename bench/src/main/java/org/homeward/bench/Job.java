package org.homeward.bench;

/**
 * One line of a table: a task, by an engine, on some data. Runs in a process of its own.
 *
 * @param task {@code link}, {@code query}, …
 * @param engine {@code homeward} or a peer
 * @param data which of the task's data; empty when it has but one
 */
public record Job(String task, String engine, String data) {
    static final String HOMEWARD = "homeward";

    /** True when one of the names asked for is the task, the engine, the data, or task and engine with a dot between. */
    boolean isNamed(String name) {
        return name.equals(task)
                || name.equals(engine)
                || name.equals(data)
                || name.equals(task + "." + engine)
                || name.equals(task + "." + data);
    }

    @Override
    public String toString() {
        return task + "." + engine + (data.isEmpty() ? "" : " on " + data);
    }
}
