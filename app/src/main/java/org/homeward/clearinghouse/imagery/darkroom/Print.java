package org.homeward.clearinghouse.imagery.darkroom;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A picture made anew: upright, in sRGB, with nothing in its file but the picture.
 *
 * @param form what the original is
 * @param originalWidth points of the upright original
 * @param taken the day its camera wrote into it, if any
 */
public record Print(
        Form form,
        int originalWidth,
        int originalHeight,
        @Nullable LocalDate taken,
        int width,
        int height,
        byte[] jpeg) {
    private static final int LONGEST = 32 * 1024 * 1024;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(form.ordinal());
        for (int value : new int[] {originalWidth, originalHeight, width, height}) out.writeInt(value);
        out.writeLong(taken == null ? Long.MIN_VALUE : taken.toEpochDay());
        out.writeInt(jpeg.length);
        out.write(jpeg);
    }

    /** What comes back from the process is read with as little trust as what went in. */
    static Print read(DataInputStream in) throws IOException {
        int form = in.readInt();
        if (form < 0 || form >= Form.values().length) throw new IOException("an answer out of form");
        int originalWidth = in.readInt();
        int originalHeight = in.readInt();
        int width = in.readInt();
        int height = in.readInt();
        long day = in.readLong();
        int length = in.readInt();
        if (length < 0 || length > LONGEST || width < 1 || height < 1 || originalWidth < 1 || originalHeight < 1)
            throw new IOException("an answer out of bounds");
        var jpeg = in.readNBytes(length);
        if (jpeg.length != length) throw new IOException("an answer cut short");
        return new Print(Form.values()[form], originalWidth, originalHeight, day(day), width, height, jpeg);
    }

    private static @Nullable LocalDate day(long day) {
        // A camera without a date says 0000 or 2000-01-01; before photography nobody took one.
        return day < LocalDate.of(1900, 1, 1).toEpochDay()
                        || day > LocalDate.of(2200, 1, 1).toEpochDay()
                ? null
                : LocalDate.ofEpochDay(day);
    }
}
