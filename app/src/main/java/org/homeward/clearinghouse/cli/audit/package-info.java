/**
 * Verifies the audit trail from its written specification, doc/audit-format.md, and from nothing else: no class of the writer is used, so
 * that a mistake in the writer can't hide itself here.
 */
@NullMarked
package org.homeward.clearinghouse.cli.audit;

import org.jspecify.annotations.NullMarked;
