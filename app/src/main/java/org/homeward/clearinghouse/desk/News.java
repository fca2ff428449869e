package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.access.Ref;

/**
 * Something someone should know of.
 *
 * @param owner user name of whoever is told
 * @param ref what it is about
 * @param words one line, without anybody's data: {@code New CyberTipline report matches NCM-2026-0001}
 * @param why the reason, in words: {@code same phone · similar screen name}; may be empty
 * @param url where it is looked at, from the root
 * @param rank the strongest first; for a match its bits
 * @param once two with the same mark are the same news to the same owner
 */
public record News(String owner, Ref ref, String words, String why, String url, double rank, String once) {}
