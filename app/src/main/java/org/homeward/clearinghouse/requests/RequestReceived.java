package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.Ref;

/**
 * A request came in.
 *
 * @param owner user name of whoever took it in and so has it; empty when the agency filed it itself
 */
public record RequestReceived(Ref request, String owner) {}
