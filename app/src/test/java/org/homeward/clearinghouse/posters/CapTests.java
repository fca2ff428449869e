package org.homeward.clearinghouse.posters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;

class CapTests {
    private static final Instant NOW = Instant.parse("2026-11-12T13:12:00Z");
    private final Cap cap = new Cap(new PosterSettings(
            URI.create("http://127.0.0.1:8080"),
            "Homeward clearinghouse",
            "1-800-555-0199",
            "HMWD",
            "clearinghouse@example.org",
            true));

    @Test
    void aMessageIsAsTheStandardWantsIt() throws Exception {
        var xml = cap.message(Specimens.ana(), NOW, Cap.Before.NONE, List.of(Specimens.drawnFace(0)));
        validate(xml);
        assertThat(text(xml))
                .contains("<identifier>HMWD-K7M3-Q2XR-1</identifier>", "<sent>2026-11-12T08:12:00-05:00</sent>")
                .contains("<status>Exercise</status>", "<msgType>Alert</msgType>")
                .contains("<language>en-US</language>", "<language>es-US</language>", "Desaparecida: Ana Rivera")
                .contains("<uri>http://127.0.0.1:8080/posters/K7M3-Q2XR/photo-1.jpg</uri>")
                .contains("<areaDesc>Reno, Washoe, Nevada</areaDesc>");
    }

    @Test
    void anUpdateAndACancelNameTheMessageBefore() throws Exception {
        var before = new Cap.Before(1, Instant.parse("2026-11-12T13:12:00Z"));
        var update = cap.message(Specimens.ana(), NOW.plusSeconds(60), before, List.of());
        var cancel = cap.cancel(new PosterNumber("K7M3-Q2XR"), NOW.plusSeconds(600), before);
        validate(update);
        validate(cancel);
        var named = "<references>clearinghouse@example.org,HMWD-K7M3-Q2XR-1,2026-11-12T08:12:00-05:00</references>";
        assertThat(text(update)).contains("<msgType>Update</msgType>", named);
        assertThat(text(cancel)).contains("<msgType>Cancel</msgType>", named).doesNotContain("Ana", "<info>");
    }

    @Test
    void whateverIsSaidTheMessageIsXml() throws Exception {
        var hostile = "<info> ]]> & \u0001 \uD83D\uDE00 \uD800 <!ENTITY x>";
        var lines = List.of(new Content.Said(Line.Kind.CIRCUMSTANCE, hostile, hostile));
        var xml = cap.message(Specimens.ana(lines), NOW, Cap.Before.NONE, List.of());
        validate(xml);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        assertThat(factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getElementsByTagNameNS(Cap.NAMESPACE, "info")
                        .getLength())
                .isEqualTo(2);
    }

    /** That the schema is no rubber stamp: each change breaks a rule of the standard. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <scope>Public</scope>         |
                    <msgType>Alert</msgType>      | <msgType>Hello</msgType>
                    <status>Exercise</status>     | <status>exercise</status>
                    -05:00</sent>                 | Z</sent>
                    <category>Rescue</category>   |
                    <category>Rescue</category>   | <category>Kids</category>
                    <urgency>Expected</urgency>   |
                    <sender>clearinghouse@example.org</sender> | <sender>the clearinghouse</sender>
                    <mimeType>image/jpeg</mimeType> |
                    <event>Missing child</event>  | <event>Missing child</event><event>Missing child</event>
                    <web>                         | <web>http://127.0.0.1/</web><web>
                    """)
    void theSchemaRefusesWhatTheStandardForbids(String said, String instead) {
        var xml = text(cap.message(Specimens.ana(), NOW, Cap.Before.NONE, List.of(Specimens.drawnFace(0))));
        assertThat(xml).contains(said);
        var broken = xml.replace(said, instead == null ? "" : instead);
        assertThatThrownBy(() -> validate(broken.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SAXException.class);
    }

    static void validate(byte[] xml) throws Exception {
        schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Schema schema() throws SAXException {
        var own = Objects.requireNonNull(Cap.class.getResource("cap-1.2-own.xsd"));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(own);
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
