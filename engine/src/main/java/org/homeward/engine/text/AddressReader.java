package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;

/** Reads the addresses of a mention: each said in one line, and one put together from parts. */
final class AddressReader {
    private AddressReader() {}

    static List<Address> read(Mention mention) {
        var addresses = new ArrayList<Address>();
        var parts = parts(mention);
        if (!parts.isEmpty()) addresses.add(parts.address());
        mention.said(Property.ADDRESS)
                .map(said -> AddressLine.read(said).address())
                .forEach(addresses::add);
        return List.copyOf(addresses);
    }

    private static AddressParts parts(Mention mention) {
        var parts = new AddressParts();
        mention.said(Property.STREET).findFirst().ifPresent(parts::streetLine);
        mention.said(Property.HOUSE_NUMBER).findFirst().ifPresent(said -> parts.house = Latin.squeeze(said));
        mention.said(Property.UNIT).findFirst().ifPresent(said -> parts.unit = Streets.unit(Latin.words(said)));
        mention.said(Property.CITY).findFirst().ifPresent(said -> parts.city = Streets.join(Latin.words(said)));
        mention.said(Property.STATE).findFirst().ifPresent(said -> parts.state = States.code(said));
        mention.said(Property.ZIP).findFirst().ifPresent(said -> parts.zip = zip(said));
        mention.said(Property.COUNTRY).findFirst().ifPresent(said -> parts.country = Streets.join(Latin.words(said)));
        parts.said = String.join(" ", saidParts(mention));
        return parts;
    }

    private static List<String> saidParts(Mention mention) {
        return List.of(
                        Property.HOUSE_NUMBER,
                        Property.STREET,
                        Property.UNIT,
                        Property.CITY,
                        Property.STATE,
                        Property.ZIP)
                .stream()
                .flatMap(mention::said)
                .toList();
    }

    /** The first five digits of a US ZIP code. Others without spaces. */
    static String zip(String said) {
        var words = Latin.words(said);
        if (words.isEmpty()) return "";
        var first = words.getFirst();
        boolean plusFour = words.size() == 2 && words.get(1).length() == 4 && first.length() == 5;
        var zip = plusFour ? first : String.join("", words);
        return zip.length() == 9 && zip.chars().allMatch(Character::isDigit) ? zip.substring(0, 5) : zip;
    }
}
