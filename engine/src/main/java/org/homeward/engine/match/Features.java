package org.homeward.engine.match;

import static org.homeward.engine.match.Feature.Group.ADDRESS;
import static org.homeward.engine.match.Feature.Group.HOUSEHOLD;
import static org.homeward.engine.match.Feature.Group.SELF;
import static org.homeward.engine.match.Feature.Rarity.IDENTIFIER;
import static org.homeward.engine.match.Feature.Rarity.IGNORED;
import static org.homeward.engine.match.Feature.Rarity.VOCABULARY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeward.engine.model.Property;
import org.homeward.engine.text.Address;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Profile;

/**
 * What is compared, with the m- and u-probabilities believed before any data were seen. They are our own estimates for records about
 * people in the United States as police and platforms write them; training replaces them where there is enough to learn from.
 */
final class Features {
    /** Words about the record and its keeper, not about the person in it. */
    private static final Set<String> NOT_COMPARED = Set.of("agency", "ori");

    private static final List<Level> NAME = levels(
            "same .62 .006 | nickname or other form .07 .002 | one letter differs .09 .002 | alike .06 .006 | part agrees .04 .003"
                    + " | initial agrees .03 .01 | different .067 .7138"
                    + " | given name and surname crossed .015 .00002 | stands in the other place .005 .007"
                    + " | known for two names .003 .25");
    /** Often left out, hardly ever contradicted: two middle names that differ are two people's. */
    private static final List<Level> MIDDLE = levels(
            "same .66 .006 | nickname or other form .07 .002 | one letter differs .09 .002 | alike .06 .006 | part agrees .04 .003"
                    + " | initial agrees .05 .01 | different .015 .9638"
                    + " | given name and surname crossed .01 .00002 | stands in the other place .005 .007");

    private static final List<Level> SURNAME = levels(
            "same .74 .002 | other form .01 .0005 | one letter differs .09 .001 | alike .04 .004 | part agrees .03 .001"
                    + " | initial agrees .02 .01 | different .069 .9795"
                    + " | crossed .0005 .001 | stands in the other place .0005 .001");
    private static final List<Level> CODE = levels("same .75 .02 | one character differs .09 .03 | different .16 .95");
    private static final List<Level> WORDS =
            levels("same .7 .01 | one letter differs .09 .001 | alike .05 .01 | different .16 .979");
    private static final List<Level> NUMBER = levels("same .9 .000001 | different .1 .999999");

    private static final List<Feature> FIXED = List.of(
            vocabulary("given name", Property.GIVEN_NAME, SELF, NameComparisons::given, NAME),
            vocabulary("surname", Property.SURNAME, HOUSEHOLD, NameComparisons::surname, SURNAME),
            plain("middle name", Property.MIDDLE_NAME, NameComparisons::middle, MIDDLE),
            plain(
                    "generation",
                    Property.SUFFIX,
                    NameComparisons::generation,
                    levels("same .994 .5 | different .006 .5")),
            vocabulary(
                    "birth date",
                    Property.BIRTH_DATE,
                    SELF,
                    BirthComparison::compare,
                    levels(
                            "same .717 .0001 | same, 1 January .02 .0002 | day and month swapped .02 .0001 | one digit differs .08 .001"
                                    + " | within a month .02 .003 | same day and month .01 .002 | fits .04 .02 | age fits .05 .1"
                                    + " | same year .01 .02 | two slips .02 .03 | different .012 .3236 | a generation apart .001 .5")),
            plain("sex", Property.SEX, Values::sex, levels("same .98 .5 | different .02 .5")),
            identifier(
                    "phone",
                    Property.PHONE,
                    HOUSEHOLD,
                    ContactComparisons::phone,
                    levels(
                            "same .5 .00001 | same without area code .02 .00001 | one digit differs .04 .00002 | different .44 .99996")),
            identifier(
                    "e-mail",
                    Property.EMAIL,
                    Values::email,
                    levels(
                            "same .6 .000003 | same mailbox .02 .000001 | one character differs .04 .000003 | two characters differ .02 .00001"
                                    + " | same name at another provider .04 .0001 | different .28 .999883")),
            identifier(
                    "screen name",
                    Property.SCREEN_NAME,
                    Values.copied(Field.SCREEN_NAME, Profile::screenNames),
                    levels(
                            "same .4 .00001 | same but for separators .05 .00002 | one character differs .05 .0001 | different .5 .99987")),
            identifier(
                    "account",
                    Property.ACCOUNT,
                    Values::account,
                    levels("same .55 .000001 | same number .05 .000001 | different .4 .999998")),
            identifier(
                    "social security number",
                    Property.SSN,
                    Values.copied(Field.SSN, Profile::ssns),
                    levels(
                            "same .85 .000001 | last four digits agree .03 .0001 | one digit differs .08 .00001 | different .04 .999889")),
            identifier(
                    "plate",
                    Property.PLATE,
                    Values.copied(Field.PLATE_FOLDED, Profile::plates),
                    levels(
                            "same .6 .00001 | same to a camera .05 .00002 | one character differs .05 .0002 | different .3 .99977")),
            identifier("VIN", Property.VIN, Values.number(Field.VIN, Profile::vins), NUMBER),
            identifier(
                    "device",
                    Property.DEVICE,
                    Values.number(Field.DEVICE, Profile::devices),
                    levels("same .4 .000001 | different .6 .999999")),
            identifier("NCIC number", Property.NCIC_NUMBER, number(Field.NCIC_NUMBER, Property.NCIC_NUMBER), NUMBER),
            identifier(
                    "file",
                    Property.FILE_HASH,
                    Values.number(Field.FILE_HASH, Profile::fileHashes),
                    levels("same .3 .0001 | different .7 .9999")),
            identifier(
                    "page",
                    Property.PROFILE_URL,
                    Values.number(Field.URL, Profile::urls),
                    levels("same .3 .00001 | different .7 .99999")),
            identifier(
                    "IP address",
                    Property.IP,
                    ContactComparisons::ip,
                    levels(
                            "same port within the hour .15 .00001 | within the hour .1 .00005 | within a day .1 .0001 | at some time .1 .001 | other address .55 .99884")),
            plain(
                    "mark",
                    Property.MARK,
                    ContactComparisons::mark,
                    levels(
                            "same place and motif .4 .0003 | same motif .15 .003 | same place .1 .02 | different .35 .9767")),
            vocabulary(
                    "street",
                    Property.STREET,
                    ADDRESS,
                    AddressComparisons.words(Field.STREET, Address::streetName),
                    WORDS),
            plain("house number", Property.HOUSE_NUMBER, ADDRESS, AddressComparisons.code(null, Address::house), CODE),
            plain("unit", Property.UNIT, ADDRESS, AddressComparisons.code(null, Address::unit), CODE),
            vocabulary("city", Property.CITY, ADDRESS, AddressComparisons.words(Field.CITY, Address::city), WORDS),
            vocabulary(
                    "state",
                    Property.STATE,
                    ADDRESS,
                    AddressComparisons.code(Field.STATE, Address::state),
                    levels("same .85 .08 | one character differs .02 .1 | different .13 .82")),
            vocabulary(
                    "zip",
                    Property.ZIP,
                    ADDRESS,
                    AddressComparisons::zip,
                    levels("same .6 .002 | one digit differs .08 .004 | same area .1 .02 | different .22 .974")),
            plain(
                    "country",
                    Property.COUNTRY,
                    ADDRESS,
                    AddressComparisons.code(null, Address::country),
                    levels("same .95 .8 | one character differs .01 .01 | different .04 .19")),
            plain(
                    "height",
                    Property.HEIGHT,
                    Values.measure("height", 1, 3),
                    levels("within an inch .7 .2 | within three inches .25 .3 | different .05 .5")),
            plain(
                    "weight",
                    Property.WEIGHT,
                    Values.measure("weight", 10, 30),
                    levels("within ten pounds .6 .2 | within thirty .3 .35 | different .1 .45")),
            other("race", Property.RACE, "same .9 .4 | one letter differs .01 .01 | alike .01 .01 | different .08 .58"),
            other(
                    "eyes",
                    Property.EYES,
                    "same .85 .35 | one letter differs .01 .01 | alike .02 .02 | different .12 .62"),
            other("hair", Property.HAIR, "same .7 .3 | one letter differs .01 .01 | alike .02 .02 | different .27 .67"),
            other(
                    "occupation",
                    Property.OCCUPATION,
                    "same .6 .04 | one letter differs .02 .001 | alike .03 .01 | different .35 .949"));

    private Features() {}

    /** What can be compared in these profiles: the fixed features and one for each further name in {@link Profile#others()}. */
    static List<Feature> of(Stream<Profile> profiles) {
        var keys = new TreeSet<String>();
        profiles.forEach(profile -> keys.addAll(profile.others().keySet()));
        return withOthers(keys);
    }

    /** The keys of those that aren't fixed. */
    static List<String> others(List<Feature> features) {
        return features.stream().skip(FIXED.size()).map(Feature::name).toList();
    }

    /** The fixed features, and one for each of the keys that has none. */
    static List<Feature> withOthers(Collection<String> keys) {
        var features = new ArrayList<>(FIXED);
        var known = new TreeSet<>(NOT_COMPARED);
        FIXED.forEach(feature -> known.add(feature.name()));
        for (var key : new TreeSet<>(keys))
            if (!known.contains(key))
                features.add(other(
                        key,
                        Profile.property(key),
                        "same .7 .1 | one letter differs .05 .01 | alike .03 .02 | different .22 .87"));
        return List.copyOf(features);
    }

    private static Comparison number(Field field, Property property) {
        return Values.number(field, profile -> profile.of(property));
    }

    private static Feature vocabulary(
            String name, Property property, Feature.Group group, Comparison comparison, List<Level> levels) {
        return new Feature(name, property, group, VOCABULARY, comparison, levels);
    }

    private static Feature identifier(String name, Property property, Comparison comparison, List<Level> levels) {
        return identifier(name, property, SELF, comparison, levels);
    }

    private static Feature identifier(
            String name, Property property, Feature.Group group, Comparison comparison, List<Level> levels) {
        return new Feature(name, property, group, IDENTIFIER, comparison, levels);
    }

    private static Feature plain(String name, Property property, Comparison comparison, List<Level> levels) {
        return plain(name, property, SELF, comparison, levels);
    }

    private static Feature plain(
            String name, Property property, Feature.Group group, Comparison comparison, List<Level> levels) {
        return new Feature(name, property, group, IGNORED, comparison, levels);
    }

    private static Feature other(String key, Property property, String levels) {
        return new Feature(key, property, SELF, VOCABULARY, Values.other(key), levels(levels));
    }

    /** Reads {@code note m u | note m u | …}. */
    private static List<Level> levels(String text) {
        var levels = new ArrayList<Level>();
        for (var level : text.split("\\|", -1)) {
            var words = level.strip();
            int u = words.lastIndexOf(' ');
            int m = words.lastIndexOf(' ', u - 1);
            levels.add(new Level(
                    words.substring(0, m),
                    Double.parseDouble(words.substring(m, u)),
                    Double.parseDouble(words.substring(u))));
        }
        return levels;
    }
}
