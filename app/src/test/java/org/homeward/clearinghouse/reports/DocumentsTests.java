package org.homeward.clearinghouse.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.homeward.clearinghouse.HomewardTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HomewardTest
class DocumentsTests {
    @Autowired
    private Documents documents;

    @Test
    void aDocumentIsTaggedAndSaysItsLanguageAndTitle() throws IOException {
        try (var pdf = specimen(List.of("One line"))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Specimen");
        }
    }

    @Test
    void everyFontIsEmbeddedWhateverTheScript() throws IOException {
        try (var pdf = specimen(List.of("Ana Rivera", "Ана Ривера", "Άννα", "آنا"))) {
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(text(pdf, 1)).contains("Ана Ривера", "Άννα");
        }
    }

    @Test
    void headerFooterAndPageNumberStandOnEveryPage() throws IOException {
        try (var pdf = specimen(Collections.nCopies(200, "A line of the answer"))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++)
                assertThat(text(pdf, page))
                        .contains("RFI-2026-0007", "Reno Police Department", "LAW ENFORCEMENT SENSITIVE")
                        .contains("Page " + page + " of " + pages);
        }
    }

    @Test
    void hostileTextIsShownAsText() throws IOException {
        var hostile = "<script>alert(1)</script> &lt;b&gt; <!DOCTYPE x> ]]> \u0001";
        try (var pdf = specimen(List.of(hostile))) {
            assertThat(text(pdf, 1)).contains("<script>alert(1)</script> &lt;b&gt; <!DOCTYPE x> ]]>");
        }
    }

    @Test
    void noAddressInADocumentIsFollowed() throws IOException {
        var calls = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var picture = "http://127.0.0.1:" + server.getAddress().getPort() + "/picture.png";
            documents.pdf("reports/specimen", Map.of("lines", List.of("text"), "picture", picture));
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private PDDocument specimen(List<String> lines) throws IOException {
        return Loader.loadPDF(documents.pdf("reports/specimen", Map.of("lines", lines)));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages())
            for (var name : page.getResources().getFontNames())
                fonts.add(page.getResources().getFont(name));
        return fonts;
    }
}
