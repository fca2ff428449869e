package org.homeward.clearinghouse.posters;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/** Active posters as RSS 2.0 (rssboard.org). A new version is a new item: whoever reads it must take the old one down. */
@Component
class Rss {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);
    private final PosterSettings settings;
    private final Clock clock;

    Rss(PosterSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    byte[] of(List<PublicPoster> posters, Language language, Optional<Instant> changed) {
        var out = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("channel");
            channel(xml, language, changed.orElse(clock.instant()));
            for (var poster : posters) item(xml, poster, language);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void channel(XMLStreamWriter xml, Language language, Instant changed) throws XMLStreamException {
        boolean es = language == Language.ES;
        element(xml, "title", (es ? "Menores desaparecidos: " : "Missing children: ") + settings.name());
        element(xml, "link", settings.address() + "/posters");
        element(
                xml,
                "description",
                es
                        ? "Carteles activos. Los que faltan aquí ya no se deben mostrar."
                        : "Active posters. What is no longer here must no longer be shown.");
        element(xml, "language", es ? "es-us" : "en-us");
        element(xml, "lastBuildDate", DATE.format(changed));
        // In minutes.
        element(xml, "ttl", "1");
    }

    private static void item(XMLStreamWriter xml, PublicPoster poster, Language language) throws XMLStreamException {
        var content = poster.content();
        xml.writeStartElement("item");
        element(xml, "title", content.headline(language));
        element(xml, "link", content.url() + (language == Language.ES ? "?lang=es" : ""));
        element(xml, "description", ShortTexts.wea(content, language));
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(poster.number() + " v" + poster.version());
        xml.writeEndElement();
        element(xml, "pubDate", DATE.format(poster.releasedAt()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Xml.printable(text));
        xml.writeEndElement();
    }
}
