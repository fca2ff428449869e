/**
 * What is kept and how it is found again.
 *
 * <p>Three things are kept of a record. Its own bytes go to the append-only {@link org.homeward.engine.index.RecordLog}, which is what
 * survives a crash. The normal values of its mentions go to the {@link org.homeward.engine.index.Archive}, a file read through memory. And
 * each mention is posted under the terms it can be found by: {@link org.homeward.engine.index.Candidates}.
 *
 * <p>A posting is eight bytes: who, and a signature that tells in six bits each what else is said (two names, birth date, street, place,
 * year of birth). So a list of a thousand who share a surname is read in one go, and only those are looked at who seem to agree in
 * enough besides and to differ in little:
 *
 * <pre>{@code
 * var ways = Ways.of(profile);                  // terms and signature
 * candidates.add(mention, profile, ways);       // from now on it is found
 * int[] found = candidates.of(ways, rarity);    // whom linking compares it with
 * int[] near = candidates.near(ways, rarity, 100_000);   // for a question that says little
 * }</pre>
 *
 * <p>What is enough is relative to the size of the archive (log2 of it, less a few bits), so the number of chance candidates doesn't grow
 * with it. How common a term is, and so whether its list is read at all, is told by {@link org.homeward.engine.index.Rarity} from the
 * sealed frequencies. On the write path, whether a pair is compared is a function of the two mentions and those frequencies, never of
 * what else is in the archive or when it came. Only the query path may stop early.
 *
 * <p>{@link org.homeward.engine.index.TableCandidates} does the same for tables linked in one go, where there is time to look at more.
 * Lucene serves the full text of narratives and is named only here.
 *
 * <p>Left out on purpose: lists by sound, by nickname and by spelling beside each other (a name is posted once, under the sound of the
 * name it stands for), and any compression that a scan would have to undo.
 */
@NullMarked
package org.homeward.engine.index;

import org.jspecify.annotations.NullMarked;
