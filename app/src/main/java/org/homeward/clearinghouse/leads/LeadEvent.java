package org.homeward.clearinghouse.leads;

import java.time.Instant;

/**
 * Something that was done about a lead.
 *
 * @param by display name
 */
record LeadEvent(Instant at, String by, String what) {}
