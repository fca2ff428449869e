package org.homeward.clearinghouse.tasks;

import java.time.Instant;

/** @param by display name */
record TaskEvent(Instant at, String by, String what) {}
