package org.homeward.clearinghouse.tasks;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;

/** @param who user name of whoever is to do it */
public record NewTask(Ref about, String what, String why, String who, Instant due) {}
