package org.homeward.clearinghouse.imagery;

import java.time.Instant;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.imagery.darkroom.Form;
import org.jspecify.annotations.Nullable;

/**
 * A paper of a case: a report, an order, a letter.
 *
 * @param source who gave it
 * @param hash SHA-256 of the content
 * @param addedBy display name
 * @param withdrawn when it was taken back; null while it stands
 */
record Document(
        DocumentId id,
        Ref of,
        String title,
        String source,
        String hash,
        long size,
        Form form,
        Instant addedAt,
        String addedBy,
        @Nullable Instant withdrawn) {

    /** {@code 412 kB}. */
    public String measure() {
        return size < 1_000_000 ? Math.max(1, size / 1_000) + " kB" : "%.1f MB".formatted(size / 1e6);
    }

    public String moment() {
        return PhotoWords.moment(addedAt);
    }

    /** What it is called when it is taken away: by its number, since a title from outside is no name of a file. */
    String fileName() {
        return "document-" + id.toString().substring(0, 8) + "." + extension();
    }

    private String extension() {
        return switch (form) {
            case PDF -> "pdf";
            case PNG -> "png";
            case TIFF -> "tif";
            case WEBP -> "webp";
            default -> "jpg";
        };
    }
}
