/**
 * A made-up archive with its truth: fictional people who turn up in CyberTips, cases, requests, plate reads, postings and old police
 * contacts, with the errors such records have.
 *
 * <p>{@link org.homeward.clearinghouse.cli.simulation.Simulation} is the whole of it: record {@code i} is a function of the seed and
 * {@code i}, and so is person {@code p}, so nothing is stored, any part of the archive can be made alone, and ten million records need no
 * more memory than ten. {@link org.homeward.clearinghouse.cli.simulation.ArchiveFiles} writes it to files.
 *
 * <p>Nobody in it exists. Telephone numbers are 555-01xx, mail is at example.org, .com and .net, network addresses are those of RFC 5737;
 * cities are real, streets in them are not meant to be.
 */
@NullMarked
package org.homeward.clearinghouse.cli.simulation;

import org.jspecify.annotations.NullMarked;
