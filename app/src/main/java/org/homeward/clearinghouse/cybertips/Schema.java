package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.MALFORMED_XML;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads submittals in one pass: parser, then (lenient mode) what is tolerated taken out, then the validator, then a tree. The first
 * fault ends it, so that the cost of a hostile document is that of its first bad line.
 */
@Component
class Schema {
    /** Kept with each report: a later schema reads it by the rules it was accepted under. */
    static final String VERSION = "2025-11";

    private static final String DEEPEST = "64";
    private static final String MOST_ATTRIBUTES = "64";
    private static final String LONGEST_NAME = "256";

    private final byte[] source;
    private final javax.xml.validation.Schema schema;
    private final SAXParserFactory parsers;

    Schema() {
        try {
            source = new ClassPathResource("cybertips/report-" + VERSION + ".xsd").getContentAsByteArray();
            schema = compiled(source);
            parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema is not in the jar", e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the schema could not be compiled", e);
        }
    }

    private static javax.xml.validation.Schema compiled(byte[] source) throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(new StreamSource(new ByteArrayInputStream(source)));
    }

    /** The schema itself, as providers fetch it. */
    byte[] source() {
        return source.clone();
    }

    /**
     * Reads bytes that must be one document with the given root.
     *
     * @throws Rejected with 4110, naming the place and what was expected there
     */
    Submittal read(byte[] bytes, String root, Mode mode) {
        var text = Utf8.text(bytes);
        var tree = new Tree();
        var drift = new Drift(new IncidentTypeCheck(reader()));
        parse(text, mode == Mode.LENIENT ? drift : new IncidentTypeCheck(reader()), tree);
        if (!tree.root().name().equals(root))
            throw MALFORMED_XML.because("the root element is '" + tree.root().name() + "', expected '" + root + "'.");
        return new Submittal(tree.root(), text, drift.warnings);
    }

    /** Reads again what was valid when it was kept: stored text stays readable when the schema moves on. */
    Xml reread(String text) {
        var tree = new Tree();
        var drift = new Drift(reader());
        drift.setContentHandler(tree);
        run(text, drift);
        return tree.root();
    }

    private void parse(String text, XMLFilterImpl reader, Tree tree) {
        var validator = schema.newValidatorHandler();
        validator.setErrorHandler(STOP);
        validator.setContentHandler(tree);
        reader.setContentHandler(validator);
        reader.setErrorHandler(STOP);
        run(text, reader);
    }

    private static void run(String text, XMLReader reader) {
        try {
            reader.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw MALFORMED_XML.because(
                    "line " + e.getLineNumber() + ", column " + e.getColumnNumber() + " - " + brief(e.getMessage()));
        } catch (SAXException e) {
            throw MALFORMED_XML.because(brief(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private XMLReader reader() {
        try {
            var parser = newParser();
            parser.setProperty("jdk.xml.maxElementDepth", DEEPEST);
            parser.setProperty("jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES);
            parser.setProperty("jdk.xml.maxXMLNameLimit", LONGEST_NAME);
            return parser.getXMLReader();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the parser does not know its limits", e);
        }
    }

    /** A factory may not be used by two threads at once. */
    private SAXParser newParser() throws SAXException, ParserConfigurationException {
        synchronized (parsers) {
            return parsers.newSAXParser();
        }
    }

    /** The parser's words may quote the whole value: enough of them to find the place. */
    private static String brief(@Nullable String message) {
        var words = message == null ? "not well-formed" : message.strip();
        return words.length() <= 600 ? words : words.substring(0, 600) + "...";
    }

    private static final ErrorHandler STOP = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
            // Not a fault.
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    };
}
