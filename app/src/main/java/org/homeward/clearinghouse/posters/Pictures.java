package org.homeward.clearinghouse.posters;

import java.util.List;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.cases.CaseNumber;

/** Where the photos of a case's child come from. */
interface Pictures {
    /** The best first. */
    List<Picture> list(Grant grant, CaseNumber number);

    /** JPEG without metadata, its longer side at most {@code maxSide} pixels. */
    byte[] jpeg(Grant grant, CaseNumber number, String id, int maxSide);
}
