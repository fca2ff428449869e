package org.homeward.engine;

import org.homeward.engine.model.Record;

/** A record that comes in as the change of that sequence. */
public record Arrival(long sequence, Record record) {}
