package org.homeward.engine.text;

import java.util.ArrayList;
import java.util.List;

/** An address being read. */
final class AddressParts {
    String said = "";
    String house = "";
    String unit = "";
    String street = "";
    String streetName = "";
    String city = "";
    String state = "";
    String zip = "";
    String country = "";

    boolean isEmpty() {
        return house.isEmpty()
                && unit.isEmpty()
                && street.isEmpty()
                && city.isEmpty()
                && state.isEmpty()
                && zip.isEmpty()
                && country.isEmpty();
    }

    /** A street that may bring its house number and unit along: {@code 12 N Main St Apt 3}. */
    void streetLine(String line) {
        streetWords(Streets.words(line));
    }

    void streetWords(List<String> said) {
        var words = Streets.withoutNumberSign(said);
        var rest = Streets.withoutUnit(words);
        if (rest.size() < words.size()) unit = Streets.unit(words.subList(rest.size(), words.size()));
        rest = leadingUnit(rest);
        if (rest.size() > 1 && Streets.isHouseNumber(rest.getFirst())) {
            house = rest.getFirst();
            rest = rest.subList(1, rest.size());
        } else if (Streets.isNumberBehind(rest)) {
            house = rest.getLast();
            rest = rest.subList(0, rest.size() - 1);
        }
        street = Streets.abbreviate(rest);
        streetName = Streets.name(rest);
    }

    /** Australian and some US forms put the unit first: {@code Unit 3, 45 High St}, {@code 3/45 High St}. */
    private List<String> leadingUnit(List<String> words) {
        if (words.size() > 3 && Streets.isUnitWord(words.getFirst()) && Streets.isHouseNumber(words.get(2))) {
            unit = words.get(1);
            return words.subList(2, words.size());
        }
        int slash = words.isEmpty() ? -1 : words.getFirst().indexOf('/');
        if (slash < 1 || words.size() < 2) return words;
        unit = words.getFirst().substring(0, slash);
        var rest = new ArrayList<>(words);
        rest.set(0, words.getFirst().substring(slash + 1));
        return rest;
    }

    Address address() {
        return new Address(said, house, unit, street, streetName, city, state, zip, country);
    }
}
