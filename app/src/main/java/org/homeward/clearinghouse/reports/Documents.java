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
     * Renders a template that is well-formed XML without a document type and stands on {@code reports/paper :: page}.
     *
     * @param model what the template reads; text in it is shown as text, whatever it holds
     * @return the PDF
     */
    public byte[] pdf(String template, Map<String, Object> model) {
        var page = Markup.read(templates.process(template, new Context(Locale.US, model)));
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER)
                .withW3cDocument(page, "")
                .toStream(out);
        typefaces.addTo(builder);
        NothingOutside.allow(builder);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
