package org.homeward.clearinghouse.posters;

import java.util.Optional;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A released poster's parts, byte by byte as they were let out. */
@RestController
class PublicDocuments {
    private static final String CAP = "application/cap+xml";
    private static final String JPEG = MediaType.IMAGE_JPEG_VALUE;
    private final PublicStore store;

    PublicDocuments(PublicStore store) {
        this.store = store;
    }

    @GetMapping("/posters/{number}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "letter") String size) {
        return document(
                number, DocumentName.pdf(Language.of(lang), PaperSize.of(size)), MediaType.APPLICATION_PDF_VALUE);
    }

    /** Of a poster that has ended, the message that takes it back. */
    @GetMapping("/posters/{number}/cap.xml")
    ResponseEntity<byte[]> cap(@PathVariable String number) {
        var which = new PosterNumber(number);
        Optional<byte[]> message = store.findDocument(which, DocumentName.CAP).or(() -> store.findCancel(which));
        return Kept.orMissing(CAP, message);
    }

    @GetMapping("/posters/{number}/social.jpg")
    ResponseEntity<byte[]> social(@PathVariable String number, @RequestParam(defaultValue = "en") String lang) {
        return document(number, DocumentName.social(Language.single(lang)), JPEG);
    }

    @GetMapping("/posters/{number}/photo-{place}.jpg")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable String place) {
        if (!place.matches("[1-9]")) throw new NotFound("There is no such photo.");
        return document(number, DocumentName.photo(Integer.parseInt(place)), JPEG);
    }

    @GetMapping("/posters/{number}/thumbnail.jpg")
    ResponseEntity<byte[]> thumbnail(@PathVariable String number) {
        return document(number, DocumentName.THUMBNAIL, JPEG);
    }

    private ResponseEntity<byte[]> document(String number, String name, String type) {
        return Kept.orMissing(type, store.findDocument(new PosterNumber(number), name));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(NotFound error) {
        return Kept.orMissing(CAP, Optional.empty());
    }
}
