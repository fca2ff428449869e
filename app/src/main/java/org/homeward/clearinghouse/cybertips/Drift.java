package org.homeward.clearinghouse.cybertips;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * The ways in which clients in the field are known to differ from the schema of 2025-11: some follow the interface's written description,
 * which names a few attributes differently, some already send what came after it. Takes these out on their way to the validator and notes
 * each; the raw report keeps them. Anything else unknown is still refused: a misspelt element must not vanish silently.
 */
final class Drift extends XMLFilterImpl {
    /** Elements of later versions of the interface. */
    private static final Set<String> NEWER =
            Set.of("informational", "ageAssertionDiscrepancy", "potentialAggravatingFactors", "instrumentalUse");

    /** Attributes where the written description puts them: element, attribute, and the schema's name for it or empty. */
    private static final Map<String, Map<String, String>> DESCRIBED = Map.of(
            "associatedAccount", Map.of("accountType", "type", "thirdPartyUser", ""),
            "nameValuePair", Map.of("type", ""),
            "lawEnforcement", Map.of("fleaCountry", ""));

    private static final int MOST_WARNINGS = 50;

    final List<String> warnings = new ArrayList<>();
    private int skipping;

    Drift(XMLReader reader) {
        super(reader);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (skipping > 0 || NEWER.contains(name)) {
            if (skipping++ == 0)
                warn("Element " + name + " belongs to a later version of the interface; kept in the raw report only.");
            return;
        }
        super.startElement(uri, name, qualified, asInTheSchema(name, attributes));
    }

    private Attributes asInTheSchema(String element, Attributes attributes) {
        var described = DESCRIBED.get(element);
        if (described == null) return attributes;
        var kept = new AttributesImpl();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.getLocalName(i);
            var schemas = described.getOrDefault(name, name);
            if (described.containsKey(name))
                warn("Attribute " + name + " of " + element + " is not in the schema"
                        + (schemas.isEmpty() ? "; kept in the raw report only." : "; read as " + schemas + "."));
            if (!schemas.isEmpty())
                kept.addAttribute(
                        attributes.getURI(i), schemas, schemas, attributes.getType(i), attributes.getValue(i));
        }
        if (element.equals("associatedAccount") && kept.getIndex("type") < 0) {
            warn("Attribute type of associatedAccount is missing; read as Other.");
            kept.addAttribute("", "type", "type", "CDATA", "Other");
        }
        return kept;
    }

    private void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS && !warnings.contains(warning)) warnings.add(warning);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        if (skipping > 0) skipping--;
        else super.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        if (skipping == 0) super.characters(text, start, length);
    }
}
