package org.homeward.engine.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.When;
import org.homeward.engine.text.PersonName.Position;
import org.homeward.engine.text.PersonName.Token;

/**
 * The normal values of a profile in bytes, about ninety for a person: what an index keeps of each mention, for the words as said are in
 * the record. A profile read back compares like the one written, value for value; where a source's own words would be shown it has the
 * normal ones.
 *
 * <p>One byte of type and sex, then one entry after another: a byte that says what, and its texts, each a length and UTF-8. Tokens of
 * names and dates are read as the same objects again and again: see {@link Interned}.
 */
public final class ProfileBytes {
    private static final EntityType[] TYPES = EntityType.values();
    private static final Position[] POSITIONS = Position.values();
    private static final Property[] PROPERTIES = Property.values();
    private static final BirthDate.Precision[] PRECISIONS = BirthDate.Precision.values();
    private static final Mark.Kind[] KINDS = Mark.Kind.values();
    private static final Mark.Side[] SIDES = Mark.Side.values();
    private static final String SEXES = "-FMX";

    private static final int NAME = 1;
    private static final int BIRTH = 2;
    private static final int PHONE = 3;
    private static final int ADDRESS = 4;
    private static final int MARK = 5;
    private static final int IP = 6;
    private static final int PLAIN = 7;
    private static final int OTHER = 8;

    private byte[] bytes;
    private int length;

    private ProfileBytes(int capacity) {
        bytes = new byte[capacity];
    }

    public static byte[] write(Profile profile) {
        var out = new ProfileBytes(256);
        out.profile(profile.type(), profile.values());
        return out.written();
    }

    /** A token as it is kept, which is also what it is interned by. */
    static byte[] token(String text, Position position, String particle) {
        var out = new ProfileBytes(text.length() + particle.length() + 3);
        out.put(text, position, particle);
        return out.written();
    }

    private byte[] written() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /** Type of the mention whose profile begins with this byte. */
    public static EntityType type(byte first) {
        return TYPES[first >> 2 & 0x1f];
    }

    /** Reads what {@link #write} wrote. */
    public static Profile read(byte[] bytes, int from, int to) {
        return new Reader(bytes, from, to).profile();
    }

    private void profile(EntityType type, ProfileValues values) {
        int sex = values.sex().isEmpty()
                ? 0
                : Math.max(0, SEXES.indexOf(values.sex().charAt(0)));
        put(type.ordinal() << 2 | sex);
        for (var name : values.names()) name(name);
        for (var birth : values.births()) birth(birth);
        for (var phone : values.phones()) {
            put(PHONE);
            text(phone.normal());
        }
        for (var address : values.addresses()) address(address);
        for (var mark : values.marks()) mark(mark);
        for (var ip : values.ips()) ip(ip);
        for (var value : values.plain()) plain(value);
        if (values.others().isEmpty()) return;
        values.others().forEach((key, value) -> {
            put(OTHER);
            text(key);
            text(value);
        });
    }

    private void name(PersonName name) {
        put(NAME);
        unsigned(name.tokens().size());
        put(name.generation());
        for (var token : name.tokens()) put(token.text(), token.position(), token.particle());
    }

    private void put(String text, Position position, String particle) {
        put(position.ordinal() << 1 | (particle.isEmpty() ? 0 : 1));
        text(text);
        if (!particle.isEmpty()) text(particle);
    }

    private void birth(BirthDate birth) {
        boolean own = birth.hasOwnDigits();
        put(BIRTH);
        put(birth.precision().ordinal() << 2 | (birth.ambiguous() ? 2 : 0) | (own ? 1 : 0));
        number(birth.from().toEpochDay());
        if (!birth.isDay()) number(birth.to().toEpochDay() - birth.from().toEpochDay());
        if (own) text(birth.digits());
    }

    private void address(Address address) {
        put(ADDRESS);
        text(address.house());
        text(address.unit());
        text(address.streetName());
        text(address.city());
        text(address.state());
        text(address.zip());
        text(address.country());
    }

    private void mark(Mark mark) {
        put(MARK);
        put(mark.kind().ordinal());
        put(mark.side().ordinal());
        text(mark.part());
        unsigned(mark.motif().size());
        mark.motif().stream().sorted().forEach(this::text);
    }

    private void ip(IpAddress ip) {
        put(IP);
        text(ip.address());
        text(ip.network().equals(ip.address()) ? "" : ip.network());
        number(ip.port());
        var when = ip.when();
        put(when == null ? 0 : 1);
        if (when == null) return;
        instant(when.from());
        instant(when.to());
    }

    private void plain(NormalValue value) {
        put(PLAIN);
        put(value.property().ordinal());
        text(value.exact());
        text(value.folded().equals(value.exact()) ? "" : value.folded());
    }

    private void instant(Instant instant) {
        number(instant.getEpochSecond());
        number(instant.getNano());
    }

    private void text(String text) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        unsigned(utf8.length);
        raw(utf8);
    }

    private void raw(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** Zigzag: small numbers of either sign are short. */
    private void number(long number) {
        unsigned(number << 1 ^ number >> 63);
    }

    private void unsigned(long number) {
        while ((number & ~0x7fL) != 0) {
            put((int) (number & 0x7f | 0x80));
            number >>>= 7;
        }
        put((int) number);
    }

    private void put(int b) {
        room(1);
        bytes[length++] = (byte) b;
    }

    private void room(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }

    /** Reads one profile. */
    private static final class Reader {
        private final byte[] bytes;
        private final int to;
        private int at;

        private final List<PersonName> names = new ArrayList<>(1);
        private final List<BirthDate> births = new ArrayList<>(1);
        private final List<PhoneNumber> phones = new ArrayList<>(1);
        private final List<Address> addresses = new ArrayList<>(1);
        private final List<Mark> marks = new ArrayList<>(0);
        private final List<IpAddress> ips = new ArrayList<>(0);
        private final List<NormalValue> plain = new ArrayList<>(2);
        private Map<String, String> others = Map.of();

        Reader(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.at = from;
            this.to = to;
        }

        Profile profile() {
            int first = bytes[at++];
            while (at < to) entry(bytes[at++]);
            int sex = first & 3;
            var values = new ProfileValues(
                    names,
                    births,
                    sex == 0 ? "" : String.valueOf(SEXES.charAt(sex)),
                    phones,
                    addresses,
                    marks,
                    ips,
                    plain,
                    others);
            return new Profile(type((byte) first), values);
        }

        private void entry(int what) {
            switch (what) {
                case NAME -> names.add(name());
                case BIRTH -> births.add(birth());
                case PHONE -> {
                    var normal = text();
                    phones.add(new PhoneNumber(normal, normal, ""));
                }
                case ADDRESS -> addresses.add(address());
                case MARK -> marks.add(mark());
                case IP -> ips.add(ip());
                case PLAIN -> plain.add(plain());
                case OTHER -> {
                    if (others.isEmpty()) others = new LinkedHashMap<>();
                    var key = text();
                    others.put(key, text());
                }
                default -> throw new IllegalStateException("not the bytes of a profile: entry " + what);
            }
        }

        private PersonName name() {
            var tokens = new Token[(int) unsigned()];
            int generation = bytes[at++];
            for (int i = 0; i < tokens.length; i++) tokens[i] = token();
            return new PersonName("", List.of(tokens), generation);
        }

        private Token token() {
            int start = at;
            int head = bytes[at++];
            skip();
            boolean particle = (head & 1) == 1;
            if (particle) skip();
            int end = at;
            return Interned.TOKENS.get(bytes, start, end, () -> {
                at = start + 1;
                var text = text();
                return new Token(text, POSITIONS[head >> 1], particle ? text() : "");
            });
        }

        private BirthDate birth() {
            int start = at;
            int head = bytes[at++];
            number();
            if (head >> 2 != 0) number();
            if ((head & 1) == 1) skip();
            return Interned.BIRTHS.get(bytes, start, at, () -> {
                at = start + 1;
                var from = LocalDate.ofEpochDay(number());
                var precision = PRECISIONS[head >> 2];
                var to = precision == BirthDate.Precision.DAY ? from : from.plusDays(number());
                var said = (head & 1) == 1 ? text() : precision == BirthDate.Precision.DAY ? from.toString() : "";
                return new BirthDate(said, from, to, precision, (head & 2) != 0);
            });
        }

        private Address address() {
            var house = text();
            var unit = text();
            var street = text();
            var city = text();
            var state = text();
            var zip = text();
            return new Address("", house, unit, street, street, city, state, zip, text());
        }

        private Mark mark() {
            var kind = KINDS[bytes[at++]];
            var side = SIDES[bytes[at++]];
            var part = text();
            var motif = new String[(int) unsigned()];
            for (int i = 0; i < motif.length; i++) motif[i] = text();
            return new Mark("", kind, side, part, Set.of(motif));
        }

        private IpAddress ip() {
            var address = text();
            var network = text();
            int port = (int) number();
            var when = bytes[at++] == 0 ? null : new When(instant(), instant());
            return new IpAddress(address, address, network.isEmpty() ? address : network, port, when);
        }

        private NormalValue plain() {
            var property = PROPERTIES[bytes[at++]];
            var exact = text();
            var folded = text();
            return new NormalValue(property, exact, exact, folded.isEmpty() ? exact : folded);
        }

        private Instant instant() {
            return Instant.ofEpochSecond(number(), number());
        }

        private String text() {
            int length = (int) unsigned();
            if (length == 0) return "";
            var text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        private void skip() {
            int length = (int) unsigned();
            at += length;
        }

        private long number() {
            long zigzag = unsigned();
            return zigzag >>> 1 ^ -(zigzag & 1);
        }

        private long unsigned() {
            long number = bytes[at++];
            if (number >= 0) return number;
            number &= 0x7f;
            for (int shift = 7; ; shift += 7) {
                byte b = bytes[at++];
                number |= (long) (b & 0x7f) << shift;
                if (b >= 0) return number;
            }
        }
    }
}
