package org.homeward.clearinghouse.cybertips;

import java.util.Optional;

/** An uploaded file with what the provider said of it, readable. */
record DescribedFile(TipFile file, Optional<Xml> details) {

    /** Whether someone at the provider looked at it. Unsaid is no: what nobody looked at may need a warrant to open. */
    boolean viewed() {
        return details.filter(said -> said.is("fileViewedByEsp")).isPresent();
    }

    boolean publicly() {
        return details.filter(said -> said.is("publiclyAvailable")).isPresent();
    }
}
