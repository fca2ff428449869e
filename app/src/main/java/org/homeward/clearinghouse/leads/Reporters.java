package org.homeward.clearinghouse.leads;

import java.util.Optional;

/** Knows photo partners by the secrets of their pages. Whoever gives posters to partners makes a bean of this. */
public interface Reporters {
    /** Empty for a token that opens no page, and for that of a poster which is recalled. */
    Optional<Reporter> find(String token);
}
