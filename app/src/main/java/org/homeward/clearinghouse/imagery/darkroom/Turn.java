package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.image.BufferedImage;

/** How a picture as it lies in the file is made upright: the eight orientations of Exif, in their order. */
enum Turn {
    NONE(false, false, false),
    MIRROR(false, true, false),
    HALF(false, true, true),
    FLIP(false, false, true),
    TRANSPOSE(true, false, false),
    RIGHT(true, false, true),
    TRANSVERSE(true, true, true),
    LEFT(true, true, false);

    private final boolean swaps;
    private final boolean mirrorsX;
    private final boolean mirrorsY;

    /**
     * @param mirrorsX the column in the file is counted from the right
     * @param mirrorsY the row in the file is counted from below
     */
    Turn(boolean swaps, boolean mirrorsX, boolean mirrorsY) {
        this.swaps = swaps;
        this.mirrorsX = mirrorsX;
        this.mirrorsY = mirrorsY;
    }

    static Turn of(int orientation) {
        return orientation < 1 || orientation > 8 ? NONE : values()[orientation - 1];
    }

    int width(int fileWidth, int fileHeight) {
        return swaps ? fileHeight : fileWidth;
    }

    int height(int fileWidth, int fileHeight) {
        return swaps ? fileWidth : fileHeight;
    }

    /** Where in the file a part of the upright picture lies. */
    Crop inFile(Crop upright, int fileWidth, int fileHeight) {
        int width = swaps ? upright.height() : upright.width();
        int height = swaps ? upright.width() : upright.height();
        int left = swaps ? upright.top() : upright.left();
        int top = swaps ? upright.left() : upright.top();
        return new Crop(
                mirrorsX ? fileWidth - left - width : left, mirrorsY ? fileHeight - top - height : top, width, height);
    }

    /** @param lying RGB, as in the file */
    BufferedImage upright(BufferedImage lying) {
        if (this == NONE) return lying;
        int fileWidth = lying.getWidth();
        int fileHeight = lying.getHeight();
        int width = width(fileWidth, fileHeight);
        int height = height(fileWidth, fileHeight);
        var from = Scaled.points(lying);
        var upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var to = Scaled.points(upright);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int column = swaps ? y : x;
                int row = swaps ? x : y;
                if (mirrorsX) column = fileWidth - 1 - column;
                if (mirrorsY) row = fileHeight - 1 - row;
                to[y * width + x] = from[row * fileWidth + column];
            }
        return upright;
    }
}
