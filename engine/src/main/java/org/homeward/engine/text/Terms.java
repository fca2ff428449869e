package org.homeward.engine.text;

import java.util.Set;
import org.homeward.engine.model.Property;

/** What the values of a mention can have in common with another's. Common values are terms too: how common, {@link Frequencies} says. */
final class Terms {
    private final TermSet.Builder terms = new TermSet.Builder();

    private Terms() {}

    static Set<Term> of(ProfileValues values) {
        var all = new Terms();
        for (var name : values.names()) all.name(name);
        for (var birth : values.births()) for (var term : birth.terms()) all.terms.add(term);
        for (var phone : values.phones()) all.add(Field.PHONE, phone.normal());
        for (var address : values.addresses()) all.address(address);
        for (var mark : values.marks()) all.mark(mark);
        for (var ip : values.ips()) all.ip(ip);
        for (var value : values.plain()) all.plain(value);
        if (!values.others().isEmpty())
            values.others().forEach((key, value) -> all.add(Field.OTHER, key + "=" + value));
        return all.terms.build();
    }

    private void add(Field field, String value) {
        if (!value.isEmpty()) terms.add(new Term(field, value));
    }

    private void name(PersonName name) {
        for (var token : name.tokens()) if (!token.isInitial()) for (var term : token.terms()) terms.add(term);
    }

    private void address(Address address) {
        if (!address.house().isEmpty() && !address.streetName().isEmpty())
            add(Field.ADDRESS, address.house() + " " + address.streetName());
        add(Field.STREET, address.streetName());
        add(Field.CITY, address.city());
        add(Field.STATE, address.state());
        add(Field.ZIP, address.zip());
    }

    /** True when the address is posted under this value: its house and street. */
    static boolean isOf(Address address, String value) {
        int house = address.house().length();
        return house > 0
                && !address.streetName().isEmpty()
                && value.length() == house + 1 + address.streetName().length()
                && value.charAt(house) == ' '
                && value.startsWith(address.house())
                && value.endsWith(address.streetName());
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
                int at = value.folded().lastIndexOf('@');
                if (at >= 0) add(Field.EMAIL_DOMAIN, value.folded().substring(at + 1));
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
