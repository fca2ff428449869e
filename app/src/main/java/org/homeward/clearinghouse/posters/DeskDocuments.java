package org.homeward.clearinghouse.posters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.cases.CaseNumber;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a draft would look like, and what each released version was. */
@RestController
@RequestMapping("/poster-desk/{number}")
class DeskDocuments {
    private static final int PREVIEW_DPI = 100;
    private static final int CHOICE = 320;
    private final Looks looks;
    private final Drafts drafts;
    private final Prints prints;
    private final Sheets sheets;
    private final Pictures pictures;
    private final VersionStore versions;

    DeskDocuments(Looks looks, Drafts drafts, Prints prints, Sheets sheets, Pictures pictures, VersionStore versions) {
        this.looks = looks;
        this.drafts = drafts;
        this.prints = prints;
        this.sheets = sheets;
        this.pictures = pictures;
        this.versions = versions;
    }

    @GetMapping("/preview.pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "letter") String size) {
        var pdf = draft(looks.open(user, purpose, number, Act.READ), lang, size);
        return answer(MediaType.APPLICATION_PDF_VALUE, pdf);
    }

    @GetMapping("/preview.png")
    ResponseEntity<byte[]> picture(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "letter") String size) {
        return answer(MediaType.IMAGE_PNG_VALUE, drawn(draft(looks.open(user, purpose, number, Act.READ), lang, size)));
    }

    private byte[] draft(Look look, String lang, String size) {
        var draft = drafts.find(look).orElseThrow(() -> new NotFound("This poster has no draft."));
        var photos = prints.photos(look, draft.content());
        return sheets.pdf(draft.content(), Language.of(lang), PaperSize.of(size), photos);
    }

    private static byte[] drawn(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, PREVIEW_DPI, ImageType.RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To choose from. */
    @GetMapping("/photos/{id}")
    ResponseEntity<byte[]> photo(
            @AuthenticationPrincipal User user, Purpose purpose, @PathVariable String number, @PathVariable String id) {
        var look = looks.open(user, purpose, number, Act.READ);
        var caseNumber = new CaseNumber(look.ofCase().ref().id());
        if (pictures.list(look.ofCase(), caseNumber).stream()
                .noneMatch(picture -> picture.id().equals(id))) throw new NotFound("There is no such photo.");
        return answer(MediaType.IMAGE_JPEG_VALUE, pictures.jpeg(look.ofCase(), caseNumber, id, CHOICE));
    }

    /** Byte by byte as it was released, also of a version that is public no more. */
    @GetMapping("/versions/{version}/{name}")
    ResponseEntity<byte[]> released(
            @AuthenticationPrincipal User user,
            Purpose purpose,
            @PathVariable String number,
            @PathVariable String version,
            @PathVariable String name) {
        var look = looks.open(user, purpose, number, Act.READ);
        if (!version.matches("\\d{1,6}")) throw new NotFound("There is no such version.");
        return versions.findDocument(look.number(), Integer.parseInt(version), name)
                .map(bytes -> answer(DocumentName.type(name), bytes))
                .orElseThrow(() -> new NotFound("This version has no such part."));
    }

    private static ResponseEntity<byte[]> answer(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }
}
