package org.homeward.clearinghouse.posters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.stereotype.Component;

/** Makes every part of a version, once. */
@Component
class Prints {
    /** For paper: 3.5 inches at 300 dots. */
    private static final int PHOTO = 1050;

    private static final int THUMBNAIL = 240;
    private final Sheets sheets;
    private final Social social;
    private final Cap cap;
    private final Pictures pictures;

    Prints(Sheets sheets, Social social, Cap cap, Pictures pictures) {
        this.sheets = sheets;
        this.social = social;
        this.cap = cap;
        this.pictures = pictures;
    }

    List<byte[]> photos(Look look, Content content) {
        return content.photos().stream()
                .map(photo -> jpeg(look, content, photo, PHOTO))
                .toList();
    }

    private byte[] jpeg(Look look, Content content, Picture photo, int maxSide) {
        var of = new CaseNumber(content.caseOf(photo));
        var grant = of.ref().equals(look.ofCase().ref()) ? look.ofCase() : look.of(of);
        return pictures.jpeg(grant, of, photo.id(), maxSide);
    }

    /** By the names of {@link DocumentName}. */
    Map<String, byte[]> all(Look look, Content content, Instant now, Cap.Before before) {
        var photos = photos(look, content);
        var documents = new LinkedHashMap<String, byte[]>();
        for (var language : Language.values())
            for (var size : PaperSize.values())
                documents.put(DocumentName.pdf(language, size), sheets.pdf(content, language, size, photos));
        for (var language : Language.BOTH.each()) {
            documents.put(DocumentName.social(language), social.jpeg(content, language, photos));
            documents.put(DocumentName.sms(language), utf8(ShortTexts.sms(content, language)));
            documents.put(DocumentName.wea(language), utf8(ShortTexts.wea(content, language)));
        }
        for (int place = 1; place <= photos.size(); place++)
            documents.put(DocumentName.photo(place), photos.get(place - 1));
        if (!photos.isEmpty())
            documents.put(
                    DocumentName.THUMBNAIL, jpeg(look, content, content.photos().getFirst(), THUMBNAIL));
        documents.put(DocumentName.CAP, cap.message(content, now, before, photos));
        return documents;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
