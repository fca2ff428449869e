package org.homeward.clearinghouse.imagery.darkroom;

import java.awt.image.BufferedImage;

/** Grey, and so few points that nobody and nothing can be recognised; enough to tell two pictures apart. */
public final class Veil {
    private static final int POINTS = 12;
    private static final int SIDE = 240;

    private Veil() {}

    public static BufferedImage over(BufferedImage clear) {
        int longer = Math.max(clear.getWidth(), clear.getHeight());
        int width = Math.max(1, clear.getWidth() * POINTS / longer);
        int height = Math.max(1, clear.getHeight() * POINTS / longer);
        var few = Scaled.to(Math.min(width, clear.getWidth()), Math.min(height, clear.getHeight()), clear);
        var points = Scaled.points(few);
        for (int i = 0; i < points.length; i++) {
            int grey =
                    ((points[i] >> 16 & 0xFF) * 299 + (points[i] >> 8 & 0xFF) * 587 + (points[i] & 0xFF) * 114) / 1000;
            points[i] = grey * 0x010101;
        }
        return Scaled.drawn(
                few, Math.max(1, clear.getWidth() * SIDE / longer), Math.max(1, clear.getHeight() * SIDE / longer));
    }
}
