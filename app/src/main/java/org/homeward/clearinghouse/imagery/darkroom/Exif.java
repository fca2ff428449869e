package org.homeward.clearinghouse.imagery.darkroom;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Of the camera's notes (CIPA DC-008) only these two are ever looked at. Nothing in them can keep a picture from being read.
 *
 * @param taken the day on which the camera says it was taken
 */
record Exif(Turn turn, @Nullable LocalDate taken) {
    private static final Pattern DAY = Pattern.compile("(\\d{4}):(\\d{2}):(\\d{2})\\b.*");

    static Exif of(byte @Nullable [] notes) {
        if (notes == null || notes.length < 8) return new Exif(Turn.NONE, null);
        try {
            var directory = new TIFFReader().read(new ByteArrayImageInputStream(notes));
            return new Exif(turn(directory), day(directory).orElse(null));
        } catch (IOException | RuntimeException notesNobodyCanRead) {
            return new Exif(Turn.NONE, null);
        }
    }

    private static Turn turn(Directory directory) {
        var entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
        return entry != null && entry.getValue() instanceof Number number ? Turn.of(number.intValue()) : Turn.NONE;
    }

    private static Optional<LocalDate> day(Directory directory) {
        var camera = directory.getEntryById(TIFF.TAG_EXIF_IFD);
        if (camera == null || !(camera.getValue() instanceof Directory notes)) return Optional.empty();
        var original = notes.getEntryById(0x9003); // DateTimeOriginal
        if (original == null) return Optional.empty();
        var said = DAY.matcher(String.valueOf(original.getValue()));
        if (!said.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(number(said.group(1)), number(said.group(2)), number(said.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
