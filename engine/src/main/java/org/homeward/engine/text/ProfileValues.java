package org.homeward.engine.text;

import java.util.List;
import java.util.Map;
import org.homeward.engine.model.Property;

/** The normal values of a mention. */
record ProfileValues(
        List<PersonName> names,
        List<BirthDate> births,
        String sex,
        List<PhoneNumber> phones,
        List<Address> addresses,
        List<Mark> marks,
        List<IpAddress> ips,
        List<NormalValue> plain,
        Map<String, String> others) {
    private static final long NAMES =
            bits(Property.GIVEN_NAME, Property.MIDDLE_NAME, Property.SURNAME, Property.SUFFIX, Property.NAME);
    private static final long ADDRESSES = bits(
            Property.STREET,
            Property.HOUSE_NUMBER,
            Property.UNIT,
            Property.CITY,
            Property.STATE,
            Property.ZIP,
            Property.COUNTRY,
            Property.ADDRESS);
    /** What is kept by name among {@link #others}. */
    static final long OTHERS = bits(
            Property.HEIGHT,
            Property.WEIGHT,
            Property.RACE,
            Property.EYES,
            Property.HAIR,
            Property.OCCUPATION,
            Property.VEHICLE,
            Property.PLACE,
            Property.SCHOOL,
            Property.AGENCY,
            Property.ORI,
            Property.OTHER);

    /** A bit for each property of which something is said. */
    long said() {
        long said = 0;
        if (!names.isEmpty()) said |= NAMES;
        if (!births.isEmpty()) said |= bit(Property.BIRTH_DATE);
        if (!sex.isEmpty()) said |= bit(Property.SEX);
        if (!phones.isEmpty()) said |= bit(Property.PHONE);
        if (!addresses.isEmpty()) said |= ADDRESSES;
        if (!marks.isEmpty()) said |= bit(Property.MARK);
        if (!ips.isEmpty()) said |= bit(Property.IP);
        if (!others.isEmpty()) said |= OTHERS;
        for (int i = 0; i < plain.size(); i++) said |= bit(plain.get(i).property());
        // A page may be given as a profile or not, and either is compared with both.
        if ((said & bit(Property.URL)) != 0) said |= bit(Property.PROFILE_URL);
        return said;
    }

    static long bit(Property property) {
        return 1L << property.ordinal();
    }

    private static long bits(Property... properties) {
        long bits = 0;
        for (var property : properties) bits |= bit(property);
        return bits;
    }
}
