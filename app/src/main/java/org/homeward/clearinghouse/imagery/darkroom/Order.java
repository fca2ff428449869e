package org.homeward.clearinghouse.imagery.darkroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be made of a picture.
 *
 * @param maxSide the longer side is at most so many points; nothing is made larger than it is
 * @param crop the part that is wanted; null for all of it
 * @param veiled blurred beyond recognition, and grey
 */
public record Order(int maxSide, @Nullable Crop crop, boolean veiled) {
    public static final int MOST_POINTS = 50_000_000;

    public Order {
        if (maxSide < 1 || maxSide > 4096) throw new IllegalArgumentException("a side of " + maxSide);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(maxSide);
        out.writeBoolean(veiled);
        out.writeBoolean(crop != null);
        if (crop == null) return;
        for (int value : new int[] {crop.left(), crop.top(), crop.width(), crop.height()}) out.writeInt(value);
    }

    static Order read(DataInputStream in) throws IOException {
        int maxSide = in.readInt();
        boolean veiled = in.readBoolean();
        var crop = in.readBoolean() ? new Crop(in.readInt(), in.readInt(), in.readInt(), in.readInt()) : null;
        return new Order(maxSide, crop, veiled);
    }
}
