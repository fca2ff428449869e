package org.homeward.engine.text;

import java.util.List;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;

/** Reads addresses, whole or in parts. */
final class AddressReader {
    private static final Address NOTHING = new Address("", "", "", "", "", "", "", "", "");

    private AddressReader() {}

    static List<Address> read(Mention mention) {
        var parts = new Address(
                "",
                first(mention, Property.HOUSE_NUMBER),
                first(mention, Property.UNIT),
                first(mention, Property.STREET),
                first(mention, Property.STREET),
                first(mention, Property.CITY),
                first(mention, Property.STATE),
                first(mention, Property.ZIP),
                first(mention, Property.COUNTRY));
        return parts.equals(NOTHING) ? List.of() : List.of(parts);
    }

    private static String first(Mention mention, Property property) {
        return mention.said(property)
                .findFirst()
                .map(said -> String.join(" ", Latin.words(said)))
                .orElse("");
    }
}
