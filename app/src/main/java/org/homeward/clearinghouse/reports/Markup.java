package org.homeward.clearinghouse.reports;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what a template made, without document types or entities. */
final class Markup {
    private Markup() {}

    static Document read(String markup) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(printable(markup))));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("a document's template is not well-formed: " + e.getMessage(), e);
        }
    }

    /** Characters XML 1.0 (section 2.2) does not know become the replacement character: a pasted text may hold any. */
    private static String printable(String markup) {
        var text = new StringBuilder(markup.length());
        markup.codePoints().map(c -> isXml(c) ? c : '\uFFFD').forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
