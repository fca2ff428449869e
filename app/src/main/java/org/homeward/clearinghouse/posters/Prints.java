package org.homeward.clearinghouse.posters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.clearinghouse.access.Grant;
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

    List<byte[]> photos(Grant ofCase, Content content) {
        var caseNumber = new CaseNumber(content.caseNumber());
        return content.photos().stream()
                .map(photo -> pictures.jpeg(ofCase, caseNumber, photo.id(), PHOTO))
                .toList();
    }

    /** By the names of {@link DocumentName}. */
    Map<String, byte[]> all(Grant ofCase, Content content, Instant now, Cap.Before before) {
        var photos = photos(ofCase, content);
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
                    DocumentName.THUMBNAIL,
                    pictures.jpeg(
                            ofCase,
                            new CaseNumber(content.caseNumber()),
                            content.photos().getFirst().id(),
                            THUMBNAIL));
        documents.put(DocumentName.CAP, cap.message(content, now, before, photos));
        return documents;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
