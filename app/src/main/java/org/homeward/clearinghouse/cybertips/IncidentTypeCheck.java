package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.MALFORMED_XML;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Names the nearest legal incident type before the schema refuses the one sent. A client in the field drops the last letter of one of
 * them; the schema's own message would leave its author guessing.
 */
final class IncidentTypeCheck extends XMLFilterImpl {
    private @Nullable StringBuilder reading;

    IncidentTypeCheck(XMLReader reader) {
        super(reader);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        reading = name.equals("incidentType") ? new StringBuilder() : null;
        super.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (reading != null) reading.append(text, start, length);
        super.characters(text, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (reading != null) check(reading.toString().strip());
        reading = null;
        super.endElement(uri, name, qualified);
    }

    private static void check(String said) {
        if (IncidentType.find(said).isEmpty())
            throw MALFORMED_XML.because("element 'incidentType' has no legal value. The nearest legal value is '"
                    + IncidentType.nearest(said).wire() + "'.");
    }
}
