package org.homeward.clearinghouse.posters;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.homeward.clearinghouse.imagery.Photo;
import org.homeward.clearinghouse.imagery.PhotoId;
import org.homeward.clearinghouse.imagery.Photos;
import org.homeward.clearinghouse.imagery.Taken;
import org.springframework.stereotype.Component;

/** The photos of a case that may be published, with a line below each in both languages. */
@Component
class CasePictures implements Pictures {
    private final Photos photos;

    CasePictures(Photos photos) {
        this.photos = photos;
    }

    @Override
    public List<Picture> list(Grant grant, CaseNumber number) {
        return photos.list(grant, number.ref()).stream()
                .filter(Photo::mayBePublished)
                .map(CasePictures::picture)
                .toList();
    }

    @Override
    public byte[] jpeg(Grant grant, CaseNumber number, String id, int maxSide) {
        return photos.published(grant, PhotoId.of(id), maxSide).jpeg();
    }

    /** The cut belongs to what somebody consented to, so it is part of the picture here. */
    private static Picture picture(Photo photo) {
        return new Picture(
                photo.id().toString(),
                String.valueOf(photo.crop()),
                caption(photo, Language.EN),
                caption(photo, Language.ES));
    }

    private static String caption(Photo photo, Language language) {
        boolean es = language == Language.ES;
        if (photo.isAgeProgression())
            return (es ? "Imagen de progresión de edad" : "Age-progression image")
                    + (photo.ageShown() == null
                            ? ""
                            : es ? ", a los " + photo.ageShown() + " años" : ", at " + photo.ageShown());
        if (!photo.taken().isKnown()) return "";
        return (es ? "Foto de " : "Photo taken ") + day(photo.taken(), language);
    }

    private static String day(Taken taken, Language language) {
        boolean es = language == Language.ES;
        var about = taken.about() ? es ? "alrededor de " : "about " : "";
        var date = taken.date();
        return about
                + switch (date.length()) {
                    case 4 -> date;
                    case 7 ->
                        DateTimeFormatter.ofPattern(es ? "MMMM 'de' uuuu" : "MMMM uuuu", language.locale())
                                .format(YearMonth.parse(date));
                    default -> Wording.day(language, LocalDate.parse(date));
                };
    }
}
