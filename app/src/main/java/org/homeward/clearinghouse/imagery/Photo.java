package org.homeward.clearinghouse.imagery;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.imagery.darkroom.Crop;
import org.jspecify.annotations.Nullable;

/**
 * A photo of somebody, without its bytes.
 *
 * @param of what it belongs to, such as a case
 * @param ageShown years, when an age-progression image says how old it shows the child
 * @param source who it came from
 * @param consent to publish it; null when nobody gave it yet
 * @param first whether it is the one to show where there is room for one; of those not withdrawn exactly one is
 * @param originalWidth points of the upright original
 * @param crop the part of the original that is shown; null for all of it
 * @param width points of the picture as {@link Photos#picture} gives it at its largest
 * @param withdrawn when it was taken back; null while it stands
 */
public record Photo(
        PhotoId id,
        Ref of,
        PhotoKind kind,
        @Nullable Integer ageShown,
        Taken taken,
        String source,
        @Nullable Consent consent,
        boolean first,
        int originalWidth,
        int originalHeight,
        @Nullable Crop crop,
        int width,
        int height,
        Instant addedAt,
        String addedBy,
        @Nullable Instant withdrawn) {

    /** Somebody allowed it, and nobody took it back. */
    public boolean mayBePublished() {
        return consent != null && withdrawn == null;
    }

    public boolean isAgeProgression() {
        return kind == PhotoKind.AGE_PROGRESSION;
    }
}
