package org.homeward.clearinghouse.posters;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/**
 * The poster as a message of the Common Alerting Protocol 1.2 (OASIS, 1 July 2010), for systems that warn. Each language has an
 * {@code info} of its own. The order of the elements is the standard's.
 */
@Component
class Cap {
    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final ZoneId HERE = ZoneId.of("America/New_York");
    /** With the offset always in figures: the standard forbids the letter Z. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** A message expires, and is made anew with the next version; the public page is what stays true. */
    private static final Duration LIFE = Duration.ofDays(30);

    private static final int LONGEST_HEADLINE = 160;
    private final PosterSettings settings;

    Cap(PosterSettings settings) {
        this.settings = settings;
    }

    /** The message this one replaces; its {@code sent} is null when there is none. */
    record Before(
            int version, @org.jspecify.annotations.Nullable Instant sent) {
        static final Before NONE = new Before(0, null);
    }

    byte[] message(Content content, Instant now, Before before, List<byte[]> photos) {
        return write(xml -> {
            head(xml, identifier(content.number(), content.version()), now, before.sent() == null ? "Alert" : "Update");
            references(xml, content.number(), before);
            for (var language : Language.BOTH.each()) info(xml, content, language, now, photos);
        });
    }

    /** Takes the message of a version back. Nothing of the child is in it. */
    byte[] cancel(PosterNumber number, Instant now, Before before) {
        return write(xml -> {
            head(xml, identifier(number.value(), before.version()) + "-cancel", now, "Cancel");
            element(xml, "note", "The poster is no longer active.");
            references(xml, number.value(), before);
        });
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] write(Body body) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("alert");
            xml.writeDefaultNamespace(NAMESPACE);
            body.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(XMLStreamWriter xml, String identifier, Instant now, String type) throws XMLStreamException {
        element(xml, "identifier", identifier);
        element(xml, "sender", settings.sender());
        element(xml, "sent", time(now));
        element(xml, "status", settings.exercise() ? "Exercise" : "Actual");
        element(xml, "msgType", type);
        element(xml, "scope", "Public");
        if (settings.exercise() && !type.equals("Cancel"))
            element(xml, "note", "An exercise. The child in it does not exist.");
    }

    private void references(XMLStreamWriter xml, String number, Before before) throws XMLStreamException {
        if (before.sent() == null) return;
        element(
                xml,
                "references",
                settings.sender() + "," + identifier(number, before.version()) + "," + time(before.sent()));
    }

    private void info(XMLStreamWriter xml, Content content, Language language, Instant now, List<byte[]> photos)
            throws XMLStreamException {
        boolean es = language == Language.ES;
        var face = Face.of(content, language);
        xml.writeStartElement("info");
        element(xml, "language", es ? "es-US" : "en-US");
        element(xml, "category", "Rescue");
        element(xml, "event", event(content, es));
        element(xml, "responseType", "Monitor");
        element(xml, "urgency", "Expected");
        element(xml, "severity", "Severe");
        element(xml, "certainty", "Observed");
        element(xml, "effective", time(now));
        element(xml, "onset", time(content.missingFrom()));
        element(xml, "expires", time(now.plus(LIFE)));
        element(xml, "senderName", settings.name());
        element(xml, "headline", shortened(content.headline(language)));
        element(xml, "description", description(face));
        element(xml, "instruction", face.call() + " " + content.hotline());
        element(xml, "web", content.url());
        element(xml, "contact", content.hotline());
        parameter(xml, "CMAMlongtext", ShortTexts.wea(content, language));
        for (int place = 1; place <= photos.size(); place++) resource(xml, content, place, photos.get(place - 1));
        area(xml, content, language);
        xml.writeEndElement();
    }

    private static String event(Content content, boolean es) {
        if (content.isUnidentified()) return es ? "Menor sin identificar" : "Unidentified child";
        if (content.isOfSeveral()) return es ? "Menores desaparecidos" : "Missing children";
        return es ? "Menor desaparecido" : "Missing child";
    }

    private static String description(Face face) {
        return Stream.of(
                        face.facts().stream().map(fact -> fact.label() + ": " + fact.value() + "."),
                        face.description().stream(),
                        face.circumstances().stream(),
                        face.people().stream()
                                .map(people -> people.heading() + ": " + String.join("; ", people.lines())))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(" "));
    }

    private static void resource(XMLStreamWriter xml, Content content, int place, byte[] photo)
            throws XMLStreamException {
        xml.writeStartElement("resource");
        element(xml, "resourceDesc", "Photo of the child");
        element(xml, "mimeType", "image/jpeg");
        element(xml, "size", String.valueOf(photo.length));
        element(xml, "uri", content.url() + "/" + DocumentName.photo(place));
        element(xml, "digest", Digests.hex("SHA-1", photo));
        xml.writeEndElement();
    }

    private static void area(XMLStreamWriter xml, Content content, Language language) throws XMLStreamException {
        var where = Stream.of(content.city(), content.county(), Wording.code(language, "STATE", content.state()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        xml.writeStartElement("area");
        element(xml, "areaDesc", where.isEmpty() ? "United States" : where);
        if (!content.zip().isEmpty()) {
            xml.writeStartElement("geocode");
            element(xml, "valueName", "ZIP");
            element(xml, "value", content.zip());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void parameter(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement("parameter");
        element(xml, "valueName", name);
        element(xml, "value", value);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Xml.printable(text));
        xml.writeEndElement();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_HEADLINE ? text : text.substring(0, LONGEST_HEADLINE - 1) + "…";
    }

    private String identifier(String number, int version) {
        return settings.code() + "-" + number + "-" + version;
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(HERE));
    }
}
