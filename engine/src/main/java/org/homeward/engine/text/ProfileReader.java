package org.homeward.engine.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;

/** Sends each fact to the reader of its property. It runs for every record, so it makes no streams. */
final class ProfileReader {
    private ProfileReader() {}

    static ProfileValues read(Mention mention, Instant asOf) {
        var said = new Said(mention.facts());
        return new ProfileValues(
                names(said, mention.type()),
                births(said, asOf),
                sex(said),
                phones(said),
                AddressReader.read(said),
                marks(said),
                ips(said),
                plain(said),
                others(said));
    }

    private static List<PersonName> names(Said said, EntityType type) {
        var names = NameReader.fromParts(said);
        for (var property : NameReader.WHOLE)
            for (var name : said.all(property))
                names.addAll(type == EntityType.ORGANISATION ? NameReader.organisation(name) : NameReader.whole(name));
        return List.copyOf(names);
    }

    private static List<BirthDate> births(Said said, Instant asOf) {
        var births = new ArrayList<BirthDate>(1);
        for (var date : said.all(Property.BIRTH_DATE)) Dates.read(date, asOf).ifPresent(births::add);
        for (var age : said.all(Property.AGE)) Ages.read(age, asOf).ifPresent(births::add);
        return List.copyOf(births);
    }

    private static String sex(Said said) {
        return said.has(Property.SEX) ? sex(said.first(Property.SEX)) : "";
    }

    private static String sex(String said) {
        return switch (Latin.squeeze(said)) {
            case "m", "male", "man", "boy", "masculino", "hombre" -> "M";
            case "f", "female", "woman", "girl", "femenino", "mujer" -> "F";
            case "x", "nonbinary", "other" -> "X";
            default -> "";
        };
    }

    /** Those said to be phones, then those that stand in the text of a posting and were not said. */
    private static List<PhoneNumber> phones(Said said) {
        var phones = new ArrayList<PhoneNumber>(1);
        for (var phone : said.all(Property.PHONE)) phones.add(Phones.read(phone));
        for (var text : said.all(Property.POSTING_TEXT))
            for (var found : Phones.find(text)) if (!holds(phones, found.normal())) phones.add(found);
        return List.copyOf(phones);
    }

    private static boolean holds(List<PhoneNumber> phones, String normal) {
        for (var phone : phones) if (phone.normal().equals(normal)) return true;
        return false;
    }

    private static List<Mark> marks(Said said) {
        if (!said.has(Property.MARK)) return List.of();
        return said.all(Property.MARK).stream().map(MarkReader::read).toList();
    }

    private static List<IpAddress> ips(Said said) {
        if (!said.has(Property.IP)) return List.of();
        return said.facts().stream()
                .filter(fact -> fact.property() == Property.IP)
                .map(IpReader::read)
                .toList();
    }

    private static List<NormalValue> plain(Said said) {
        var plain = new ArrayList<NormalValue>(2);
        for (var fact : said.facts()) PlainValues.read(fact).ifPresent(plain::add);
        return List.copyOf(plain);
    }

    private static Map<String, String> others(Said said) {
        var others = new LinkedHashMap<String, String>();
        for (var fact : said.facts()) other(fact, others);
        return others.isEmpty() ? Map.of() : Collections.unmodifiableMap(others);
    }

    private static void other(Fact fact, Map<String, String> others) {
        switch (fact.property()) {
            case HEIGHT -> Sizes.inches(fact.said()).ifPresent(inches -> others.putIfAbsent("height", "" + inches));
            case WEIGHT -> Sizes.pounds(fact.said()).ifPresent(pounds -> others.putIfAbsent("weight", "" + pounds));
            case RACE, EYES, HAIR, VEHICLE, PLACE, SCHOOL, OCCUPATION, AGENCY, ORI ->
                others.putIfAbsent(fact.property().name().toLowerCase(Locale.ROOT), words(fact.said()));
            case OTHER -> named(fact.said(), others);
            default -> {}
        }
    }

    private static void named(String said, Map<String, String> others) {
        int equals = said.indexOf('=');
        var key = equals < 1 ? "other" : Latin.fold(said.substring(0, equals));
        var value = words(said.substring(equals + 1));
        if (!value.isEmpty()) others.putIfAbsent(key, value);
    }

    private static String words(String said) {
        return Streets.join(Latin.words(said));
    }
}
