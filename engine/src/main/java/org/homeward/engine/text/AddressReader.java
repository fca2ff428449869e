package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.Property;

/** Reads the addresses of a mention: each said in one line, and one put together from parts. */
final class AddressReader {
    private static final List<Property> PARTS =
            List.of(Property.HOUSE_NUMBER, Property.STREET, Property.UNIT, Property.CITY, Property.STATE, Property.ZIP);

    private AddressReader() {}

    static List<Address> read(Said said) {
        var addresses = new ArrayList<Address>(1);
        var parts = parts(said);
        if (!parts.isEmpty()) addresses.add(parts.address());
        for (var line : said.all(Property.ADDRESS))
            addresses.add(AddressLine.read(line).address());
        return List.copyOf(addresses);
    }

    private static AddressParts parts(Said said) {
        var parts = new AddressParts();
        if (said.has(Property.STREET)) parts.streetLine(said.first(Property.STREET));
        if (said.has(Property.HOUSE_NUMBER)) parts.house = Latin.squeeze(said.first(Property.HOUSE_NUMBER));
        if (said.has(Property.UNIT)) parts.unit = Streets.unit(Latin.words(said.first(Property.UNIT)));
        if (said.has(Property.CITY)) parts.city = Streets.join(Latin.words(said.first(Property.CITY)));
        if (said.has(Property.STATE)) parts.state = States.code(said.first(Property.STATE));
        if (said.has(Property.ZIP)) parts.zip = zip(said.first(Property.ZIP));
        if (said.has(Property.COUNTRY)) parts.country = Streets.join(Latin.words(said.first(Property.COUNTRY)));
        parts.said = saidParts(said);
        return parts;
    }

    private static String saidParts(Said said) {
        var parts = new StringBuilder(40);
        for (var property : PARTS)
            for (var part : said.all(property))
                parts.append(parts.isEmpty() ? "" : " ").append(part);
        return parts.toString();
    }

    /** The first five digits of a US ZIP code. Others without spaces. */
    static String zip(String said) {
        var words = Latin.words(said);
        if (words.isEmpty()) return "";
        var first = words.getFirst();
        boolean plusFour = words.size() == 2 && words.get(1).length() == 4 && first.length() == 5;
        var zip = plusFour || words.size() == 1 ? first : String.join("", words);
        return zip.length() == 9 && zip.chars().allMatch(Character::isDigit) ? zip.substring(0, 5) : zip;
    }
}
