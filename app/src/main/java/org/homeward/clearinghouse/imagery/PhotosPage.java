package org.homeward.clearinghouse.imagery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.clearinghouse.access.Ref;

/**
 * The photos of one thing as their page shows them.
 *
 * @param form what was typed about a photo that is to be added
 * @param error why it could not be; empty when nothing went wrong
 */
record PhotosPage(
        Ref of,
        PhotoSubject subject,
        List<Photo> photos,
        boolean mayChange,
        String limit,
        PhotoForm form,
        String error) {

    static String address(Ref of) {
        return "/photos/of/" + of.path();
    }

    public String address() {
        return address(of);
    }

    public List<Photo> standing() {
        return photos.stream().filter(photo -> photo.withdrawn() == null).toList();
    }

    public List<Photo> withdrawn() {
        return photos.stream().filter(photo -> photo.withdrawn() != null).toList();
    }

    public PhotoKind[] kinds() {
        return PhotoKind.values();
    }

    public String caption(Photo photo) {
        return caption(photo, subject);
    }

    /** {@code age 13, taken Jun 2024}, {@code shows age 15}. */
    static String caption(Photo photo, PhotoSubject subject) {
        var age = subject.born() == null ? "" : photo.taken().age(subject.born());
        return Stream.of(
                        photo.ageShown() == null ? "" : "shows age " + photo.ageShown(),
                        age.isEmpty() || photo.isAgeProgression() ? "" : "age " + age,
                        photo.taken().isKnown()
                                ? (photo.isAgeProgression() ? "made " : "taken ")
                                        + photo.taken().words()
                                : photo.isAgeProgression() ? "" : "date not known")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public String alt(Photo photo) {
        return alt(photo, subject);
    }

    static String alt(Photo photo, PhotoSubject subject) {
        return (photo.isAgeProgression() ? "Age-progression image of " : "Photo of ") + subject.name()
                + ", hidden until asked for";
    }

    public String moment(java.time.Instant at) {
        return PhotoWords.moment(at);
    }

    public String day(java.time.LocalDate day) {
        return PhotoWords.day(day);
    }
}
