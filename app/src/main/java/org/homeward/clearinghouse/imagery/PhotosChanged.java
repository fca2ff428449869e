package org.homeward.clearinghouse.imagery;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;

/** A photo of this thing was added, taken back, put back, cropped, or what is known about it was changed. */
public record PhotosChanged(Ref of, Instant at) {}
