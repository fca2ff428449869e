package org.homeward.clearinghouse.imagery;

import java.util.Objects;
import org.homeward.clearinghouse.imagery.darkroom.Crop;

/**
 * One photo as its page shows it.
 *
 * @param shown what of it is to be seen clearly
 * @param form what is known about it, or what was typed and could not be kept
 * @param error why not; empty when nothing went wrong
 */
record PhotoPage(
        Photo photo,
        PhotoSubject subject,
        PhotoStore.Files files,
        String original,
        Shown shown,
        boolean mayChange,
        PhotoForm form,
        String error) {
    /** Nothing; the picture; the whole original, to choose a part of it. */
    enum Shown {
        VEILED,
        PICTURE,
        WHOLE;

        static Shown of(String asked) {
            return switch (asked) {
                case "picture" -> PICTURE;
                case "whole" -> WHOLE;
                default -> VEILED;
            };
        }
    }

    public String photos() {
        return PhotosPage.address(photo.of());
    }

    public String title() {
        return (photo.isAgeProgression() ? "Age-progression image of " : "Photo of ") + subject.name();
    }

    public String caption() {
        return PhotosPage.caption(photo, subject);
    }

    public String alt() {
        return PhotosPage.alt(photo, subject);
    }

    public String consent() {
        var consent = photo.consent();
        return consent == null ? "" : consent.by() + ", " + PhotoWords.day(consent.on());
    }

    public String added() {
        return PhotoWords.moment(photo.addedAt()) + " by " + photo.addedBy();
    }

    /** The part that is shown, also when it is all. */
    public Crop crop() {
        return Objects.requireNonNullElse(photo.crop(), Crop.whole(photo.originalWidth(), photo.originalHeight()));
    }

    public PhotoKind[] kinds() {
        return PhotoKind.values();
    }
}
