package org.homeward.clearinghouse.imagery;

import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.imagery.darkroom.Crop;
import org.jspecify.annotations.Nullable;

/**
 * A part of a picture as a form says it, in points.
 *
 * @param all pressed to show all of the picture again
 */
record CropForm(
        @Nullable String left,
        @Nullable String top,
        @Nullable String width,
        @Nullable String height,
        @Nullable String all) {

    boolean isWhole() {
        return all != null;
    }

    /** Null for all of it. Throws {@link Conflict} that names the field. */
    @Nullable
    Crop said() {
        if (isWhole()) return null;
        return new Crop(
                number("Left", left, 0),
                number("Top", top, 0),
                number("Width", width, Crop.LEAST),
                number("Height", height, Crop.LEAST));
    }

    private static int number(String field, @Nullable String text, int least) {
        try {
            int number = Integer.parseInt(String.valueOf(text).strip());
            if (number >= least) return number;
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new Conflict(field + " is a whole number of points, " + least + " or more.");
    }
}
