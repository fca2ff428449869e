package org.homeward.engine.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;

/** Sends each fact to the reader of its property. */
final class ProfileReader {
    private ProfileReader() {}

    static ProfileValues read(Mention mention, Instant asOf) {
        return new ProfileValues(
                names(mention),
                births(mention, asOf),
                mention.said(Property.SEX).map(ProfileReader::sex).findFirst().orElse(""),
                phones(mention),
                AddressReader.read(mention),
                each(mention, Property.MARK, MarkReader::read),
                ips(mention),
                plain(mention),
                others(mention));
    }

    private static <T> List<T> each(Mention mention, Property property, Function<String, T> reader) {
        return mention.said(property).map(reader).toList();
    }

    /** Those said to be phones, then those that stand in the text of a posting and were not said. */
    private static List<PhoneNumber> phones(Mention mention) {
        var phones = new ArrayList<>(each(mention, Property.PHONE, Phones::read));
        mention.said(Property.POSTING_TEXT)
                .flatMap(text -> Phones.find(text).stream())
                .filter(found ->
                        phones.stream().noneMatch(phone -> phone.normal().equals(found.normal())))
                .forEachOrdered(phones::add);
        return List.copyOf(phones);
    }

    private static List<PersonName> names(Mention mention) {
        boolean organisation = mention.type() == EntityType.ORGANISATION;
        Function<String, Stream<PersonName>> whole = organisation ? NameReader::organisation : NameReader::whole;
        var names = new ArrayList<>(NameReader.fromParts(mention));
        mention.said(Property.NAME).flatMap(whole).forEach(names::add);
        mention.said(Property.ALIAS).flatMap(whole).forEach(names::add);
        return List.copyOf(names);
    }

    private static List<BirthDate> births(Mention mention, Instant asOf) {
        var dates = mention.said(Property.BIRTH_DATE).flatMap(said -> Dates.read(said, asOf).stream());
        var ages = mention.said(Property.AGE).flatMap(said -> Ages.read(said, asOf).stream());
        return Stream.concat(dates, ages).toList();
    }

    private static String sex(String said) {
        return switch (Latin.squeeze(said)) {
            case "m", "male", "man", "boy", "masculino", "hombre" -> "M";
            case "f", "female", "woman", "girl", "femenino", "mujer" -> "F";
            case "x", "nonbinary", "other" -> "X";
            default -> "";
        };
    }

    private static List<IpAddress> ips(Mention mention) {
        return mention.facts().stream()
                .filter(fact -> fact.property() == Property.IP)
                .map(IpReader::read)
                .toList();
    }

    private static List<NormalValue> plain(Mention mention) {
        return mention.facts().stream()
                .flatMap(fact -> PlainValues.read(fact).stream())
                .toList();
    }

    private static Map<String, String> others(Mention mention) {
        var others = new LinkedHashMap<String, String>();
        for (var fact : mention.facts()) other(fact, others);
        return Collections.unmodifiableMap(others);
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
        return String.join(" ", Latin.words(said));
    }
}
