package org.homeward.clearinghouse.imagery.darkroom;

/** A part of a picture, in points of the upright original, from its upper left corner. */
public record Crop(int left, int top, int width, int height) {
    /** Smaller than that, nobody would be recognised. */
    public static final int LEAST = 50;

    public Crop {
        if (left < 0 || top < 0 || width < 1 || height < 1) throw new IllegalArgumentException("a crop outside");
    }

    /** The whole of a picture. */
    public static Crop whole(int width, int height) {
        return new Crop(0, 0, width, height);
    }

    public boolean fits(int pictureWidth, int pictureHeight) {
        return (long) left + width <= pictureWidth && (long) top + height <= pictureHeight;
    }
}
