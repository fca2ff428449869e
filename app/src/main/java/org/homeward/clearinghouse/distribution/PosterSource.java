package org.homeward.clearinghouse.distribution;

import java.util.Optional;

/** Where released posters come from: the module posters, or a test. */
interface PosterSource {
    /** What of a poster is public now; empty when it was never released, or is recalled. */
    Optional<Parcel> released(String poster);

    /** The same for lists: each file's name without its bytes. */
    Optional<Parcel> listed(String poster);
}
