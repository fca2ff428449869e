package org.homeward.clearinghouse.access;

/**
 * Something given to someone outside.
 *
 * @param recipient the person
 * @param agency theirs, with its ORI when it has one
 * @param what in a few words, with the digest of a document: {@code answer, PDF, sha256 6b1f…}
 * @param ref the request, case or report it is an answer to or part of
 * @param means how it left: {@code one-time page}, {@code handed over}, {@code mail}
 * @param verifiedBy who called the recipient back at the agency's listed number, and when; empty where the law asks for no such check
 */
public record Dissemination(String recipient, String agency, String what, Ref ref, String means, String verifiedBy) {}
