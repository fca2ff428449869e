/**
 * What is kept and how it is found again: the append-only {@link org.homeward.engine.index.RecordLog}, the postings that bring up
 * candidates for a comparison, and the full text of narratives (Lucene is named only here).
 *
 * <p>On the write path, whether a pair is compared is a function of the two mentions and the sealed frequencies, never of what else is
 * in the archive or when it came. Only the query path may stop early.
 */
@NullMarked
package org.homeward.engine.index;

import org.jspecify.annotations.NullMarked;
