package org.homeward.clearinghouse.distribution;

import java.time.Instant;
import java.util.List;

/** A line of a partner's history. */
record PartnerChange(Instant at, String by, String what, List<String> details) {}
