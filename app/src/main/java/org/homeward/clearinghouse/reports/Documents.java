package org.homeward.clearinghouse.reports;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes a PDF of a template: tagged for screen readers (PDF/UA-1), every font embedded, and nothing fetched from anywhere while it is
 * made.
 */
@Component
public class Documents {
    private static final String PRODUCER = "Homeward";
    private final ITemplateEngine templates;
    private final Typefaces typefaces;

    Documents(ITemplateEngine templates, Typefaces typefaces) {
        this.templates = templates;
        this.typefaces = typefaces;
    }

    /**
     * Renders a template that is well-formed XML without a document type and stands on {@code reports/paper :: page}, or sets its own
     * page. Pictures are within it ({@code data:}), each with its text.
     *
     * @param model what the template reads; text in it is shown as text, whatever it holds
     * @return the PDF
     */
    public byte[] pdf(String template, Map<String, Object> model) {
        var out = new ByteArrayOutputStream();
        try {
            prepared(template, model).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** How high the same would become if it were one page without end, in points without the page's margins. */
    public double height(String template, Map<String, Object> model) {
        try (var renderer = prepared(template, model).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getHeight() / renderer.getDotsPerPoint();
        }
    }

    private PdfRendererBuilder prepared(String template, Map<String, Object> model) {
        var page = Markup.read(templates.process(template, new Context(Locale.US, model)));
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .withW3cDocument(page, "");
        typefaces.addTo(builder);
        NothingOutside.allow(builder);
        return builder;
    }
}
