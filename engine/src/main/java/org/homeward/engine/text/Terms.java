package org.homeward.engine.text;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.homeward.engine.model.Property;

/** What the values of a mention can have in common with another's. Common values are terms too: how common, {@link Frequencies} says. */
final class Terms {
    private final Set<Term> terms = new LinkedHashSet<>();

    private Terms() {}

    static Set<Term> of(ProfileValues values) {
        var all = new Terms();
        values.names().forEach(all::name);
        values.births().forEach(all::birth);
        values.phones().forEach(phone -> all.add(Field.PHONE, phone.normal()));
        values.addresses().forEach(all::address);
        values.marks().forEach(all::mark);
        values.ips().forEach(all::ip);
        values.plain().forEach(all::plain);
        values.others().forEach((key, value) -> all.add(Field.OTHER, key + "=" + value));
        return Collections.unmodifiableSet(all.terms);
    }

    private void add(Field field, String value) {
        if (!value.isEmpty()) terms.add(new Term(field, value));
    }

    private void name(PersonName name) {
        for (var token : name.tokens()) {
            if (token.isInitial()) continue;
            add(Field.NAME_TOKEN, token.text());
            add(Field.NAME_TOKEN, token.full());
            for (var key : token.keys()) add(Field.NAME_KEY, key);
        }
    }

    private void birth(BirthDate birth) {
        if (birth.isDay()) {
            var day = birth.from();
            var swapped = birth.swapped();
            add(Field.BIRTH_DATE, day.toString());
            add(Field.BIRTH_SWAPPED, (swapped != null && swapped.isBefore(day) ? swapped : day).toString());
        }
        if (birth.precision().compareTo(BirthDate.Precision.MONTH) <= 0)
            add(Field.BIRTH_MONTH, birth.from().toString().substring(0, 7));
        for (int year = birth.from().getYear(); year <= birth.to().getYear(); year++) add(Field.BIRTH_YEAR, "" + year);
    }

    private void address(Address address) {
        if (!address.house().isEmpty() && !address.streetName().isEmpty())
            add(Field.ADDRESS, address.house() + " " + address.streetName());
        add(Field.STREET, address.streetName());
        add(Field.CITY, address.city());
        add(Field.STATE, address.state());
        add(Field.ZIP, address.zip());
    }

    private void mark(Mark mark) {
        for (var word : mark.motif())
            add(Field.MARK, String.join(" ", mark.kind().name(), mark.part(), word));
    }

    private void ip(IpAddress ip) {
        add(Field.IP, ip.address());
        add(Field.IP, ip.network());
        ip.windows().forEach(window -> add(Field.IP_WINDOW, window));
    }

    private void plain(NormalValue value) {
        switch (value.property()) {
            case EMAIL -> {
                add(Field.EMAIL, value.folded());
                add(Field.HANDLE, Handles.ofEmail(value.folded()));
            }
            case SCREEN_NAME -> {
                add(Field.SCREEN_NAME, value.exact());
                add(Field.HANDLE, value.folded());
            }
            case PLATE -> {
                add(Field.PLATE, value.exact());
                add(Field.PLATE_FOLDED, value.folded());
            }
            case SSN -> {
                if (value.exact().length() == 9) add(Field.SSN, value.exact());
                add(Field.SSN_LAST4, value.folded());
            }
            case PROFILE_URL -> {
                add(Field.URL, value.exact());
                add(Field.HANDLE, Handles.ofUrl(value.exact()));
            }
            default -> add(field(value.property()), value.exact());
        }
    }

    private static Field field(Property property) {
        return switch (property) {
            case ACCOUNT -> Field.ACCOUNT;
            case VIN -> Field.VIN;
            case DEVICE -> Field.DEVICE;
            case FILE_HASH -> Field.FILE_HASH;
            case URL -> Field.URL;
            case NCIC_NUMBER -> Field.NCIC_NUMBER;
            case CASE_NUMBER -> Field.CASE_NUMBER;
            default -> Field.OTHER;
        };
    }
}
