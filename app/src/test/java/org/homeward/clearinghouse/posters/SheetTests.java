package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.clearinghouse.HomewardTest;
import org.homeward.clearinghouse.access.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a poster looks like is left in target/screens. */
@HomewardTest
class SheetTests {
    private static final Path PICTURES = Path.of("target/screens");

    @Autowired
    private Sheets sheets;

    @ParameterizedTest
    @EnumSource(Language.class)
    void onePageOfEitherSizeWithEverythingOnIt(Language language) throws IOException {
        for (var size : PaperSize.values()) {
            try (var pdf = pdf(Specimens.ana(), language, size)) {
                var box = pdf.getPage(0).getMediaBox();
                assertThat(pdf.getNumberOfPages()).isOne();
                assertThat(box.getHeight())
                        .isCloseTo((float) size.height() * 72, org.assertj.core.data.Offset.offset(1f));
                assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                        .contains(
                                "Ana Rivera", "NCM-2026-0001", "K7M3-Q2XR", "1-800-555-0199", "Reno Police Department")
                        .contains(language == Language.ES ? "DESAPARECIDA" : "MISSING")
                        .contains(language == Language.EN ? "small rose" : "rosa pequeña")
                        .contains(language == Language.ES ? "11 de noviembre de 2026" : "November 11, 2026");
                keep(pdf, "poster-" + language.code() + (size == PaperSize.LETTER ? "" : "-a4"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aScreenReaderCanReadIt(Language language) throws IOException {
        try (var pdf = pdf(Specimens.ana(), language, PaperSize.LETTER)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).startsWith(language == Language.ES ? "es" : "en");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Ana Rivera");
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTelephoneReadsItsSquare(Language language) throws Exception {
        try (var pdf = pdf(Specimens.ana(), language, PaperSize.A4)) {
            assertThat(read(new PDFRenderer(pdf).renderImageWithDPI(0, 150)))
                    .isEqualTo(Specimens.ana().url());
        }
    }

    @Test
    void manyLinesAreSetSmallerAndTooManyAreRefused() throws IOException {
        var line = new Content.Said(
                Line.Kind.CIRCUMSTANCE,
                "She was seen at the bus station in the evening, in a grey hooded jacket, with a small backpack.",
                "Fue vista en la estación de autobuses por la tarde, con una chaqueta gris y una mochila pequeña.");
        try (var pdf = pdf(Specimens.ana(Collections.nCopies(8, line)), Language.BOTH, PaperSize.LETTER)) {
            assertThat(pdf.getNumberOfPages()).isOne();
            keep(pdf, "poster-full");
        }
        assertThatThrownBy(() -> pdf(Specimens.ana(Collections.nCopies(60, line)), Language.EN, PaperSize.LETTER))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("take the ticks off");
    }

    @Test
    void threePhotosStandSideBySideAndOtherScriptsHaveTheirFont() throws IOException {
        var ana = Specimens.named("Ана Ривера", 3);
        for (var size : PaperSize.values()) {
            var faces = Collections.nCopies(3, Specimens.drawnFace(0));
            try (var pdf = Loader.loadPDF(sheets.pdf(ana, Language.EN, size, faces))) {
                assertThat(pdf.getNumberOfPages()).isOne();
                assertThat(fonts(pdf)).allMatch(PDFont::isEmbedded);
                assertThat(new PDFTextStripper().getText(pdf)).contains("Ана Ривера");
                keep(pdf, "poster-three-" + size.code());
            }
        }
    }

    @Test
    void withoutAPhotoItSaysSo() throws IOException {
        var ana = Specimens.ana();
        try (var pdf = Loader.loadPDF(sheets.pdf(ana, Language.BOTH, PaperSize.LETTER, List.of()))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(pdf)).contains("No photo is available");
            keep(pdf, "poster-no-photo");
        }
    }

    private PDDocument pdf(Content content, Language language, PaperSize size) throws IOException {
        return Loader.loadPDF(sheets.pdf(content, language, size, List.of(Specimens.drawnFace(0))));
    }

    private static void keep(PDDocument pdf, String name) throws IOException {
        keep(new PDFRenderer(pdf).renderImageWithDPI(0, 96), name);
    }

    static void keep(BufferedImage image, String name) throws IOException {
        Files.createDirectories(PICTURES);
        ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
    }

    static String read(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages())
            for (var name : page.getResources().getFontNames())
                fonts.add(page.getResources().getFont(name));
        return fonts;
    }
}
