package org.homeward.engine.text;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Role;
import org.jspecify.annotations.Nullable;

/** A mention, or a question about one, normalised once. Immutable; every value keeps the text as said. */
public final class Profile {
    private static final Map<String, Property> OF_OTHERS = Stream.of(Property.values())
            .filter(property -> (ProfileValues.OTHERS & ProfileValues.bit(property)) != 0)
            .collect(Collectors.toMap(property -> property.name().toLowerCase(Locale.ROOT), property -> property));

    private final EntityType type;
    private final ProfileValues values;
    private final long said;
    private @Nullable List<NormalValue> emails;
    private @Nullable List<NormalValue> urls;
    private @Nullable Set<Term> terms;

    Profile(EntityType type, ProfileValues values) {
        this.type = type;
        this.values = values;
        this.said = values.said();
    }

    /** Ages are read as of the time the source spoke. */
    public static Profile of(Mention mention, Provenance provenance) {
        return new Profile(mention.type(), ProfileReader.read(mention, provenance.saidAt()));
    }

    /** A question: values of one subject, ages as of {@code asOf}. */
    public static Profile of(List<Fact> facts, Instant asOf) {
        var mention = new Mention(EntityType.PERSON, Role.SUBJECT, facts);
        return new Profile(EntityType.PERSON, ProfileReader.read(mention, asOf));
    }

    public EntityType type() {
        return type;
    }

    /** Names and aliases, as said or put together from their parts, the main name first. */
    public List<PersonName> names() {
        return values.names();
    }

    /** Dates and ages, in the order said. */
    public List<BirthDate> births() {
        return values.births();
    }

    /** The most exact of {@link #births()}. */
    public Optional<BirthDate> birth() {
        return births().stream().min(Comparator.comparing(BirthDate::precision));
    }

    /** {@code F}, {@code M}, {@code X}, or empty when not said or not known. */
    public String sex() {
        return values.sex();
    }

    /** Phones, those included that stand in the text of a posting, however written. */
    public List<PhoneNumber> phones() {
        return values.phones();
    }

    public List<NormalValue> emails() {
        var known = emails;
        if (known == null) emails = known = of(Property.EMAIL);
        return known;
    }

    public List<NormalValue> screenNames() {
        return of(Property.SCREEN_NAME);
    }

    public List<NormalValue> accounts() {
        return of(Property.ACCOUNT);
    }

    public List<NormalValue> plates() {
        return of(Property.PLATE);
    }

    public List<NormalValue> vins() {
        return of(Property.VIN);
    }

    /** {@code exact} holds nine digits, or fewer when masked; {@code folded} the last four. */
    public List<NormalValue> ssns() {
        return of(Property.SSN);
    }

    public List<Address> addresses() {
        return values.addresses();
    }

    public List<Mark> marks() {
        return values.marks();
    }

    public List<IpAddress> ips() {
        return values.ips();
    }

    public List<NormalValue> devices() {
        return of(Property.DEVICE);
    }

    public List<NormalValue> fileHashes() {
        return of(Property.FILE_HASH);
    }

    /** Pages and profiles. */
    public List<NormalValue> urls() {
        var both = urls;
        if (both == null) urls = both = Lists.joined(of(Property.URL), of(Property.PROFILE_URL));
        return both;
    }

    /** The plain values of one property: any but names, dates, phones, addresses, marks and IP addresses. */
    public List<NormalValue> of(Property property) {
        return says(property) ? Lists.filtered(values.plain(), value -> value.property() == property) : List.of();
    }

    /** True when there may be something to compare under this property; false when there is surely nothing. */
    public boolean says(Property property) {
        return (said & ProfileValues.bit(property)) != 0;
    }

    /** A bit for each property, by its ordinal: what {@link #says} tells one by one. */
    public long said() {
        return said;
    }

    /**
     * Everything without a reading of its own, folded, by a name: {@code occupation}, {@code height} (inches), {@code weight} (pounds),
     * and of OTHER facts the word before the first {@code =}.
     */
    public Map<String, String> others() {
        return values.others();
    }

    /** The property that a name of {@link #others()} belongs to. */
    public static Property property(String other) {
        return OF_OTHERS.getOrDefault(other, Property.OTHER);
    }

    /** All that can bring the mention up, in a fixed order. */
    public Set<Term> terms() {
        var all = terms;
        if (all == null) terms = all = Terms.of(values);
        return all;
    }

    /** True when {@link #terms} has it; of what identifies most often that is told without making them. */
    public boolean holds(Term term) {
        return switch (term.field()) {
            case PHONE -> anyOf(phones(), phone -> phone.normal().equals(term.value()));
            case EMAIL -> anyOf(emails(), email -> email.folded().equals(term.value()));
            case ADDRESS -> anyOf(addresses(), address -> Terms.isOf(address, term.value()));
            default -> terms().contains(term);
        };
    }

    private static <T> boolean anyOf(List<T> list, Predicate<T> wanted) {
        for (int i = 0; i < list.size(); i++) if (wanted.test(list.get(i))) return true;
        return false;
    }

    ProfileValues values() {
        return values;
    }

    @Override
    public String toString() {
        return type + " " + values;
    }
}
