package org.homeward.clearinghouse.cybertips;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Grade;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.When;
import org.homeward.engine.text.PhoneNumber;
import org.homeward.engine.text.Phones;

/** What a report says of a person or account, as facts. Nothing is graded but what the provider says it verified. */
final class PersonFacts {
    /** The provider says the user proved to hold it; how reliable the provider is nobody has judged. */
    private static final Grade VERIFIED = new Grade('F', 2);

    /** Bounded on both sides, so that a long text costs no more than its length. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");

    private static final int LONGEST_SEARCHED = 100_000;

    private final String providerName;

    PersonFacts(String providerName) {
        this.providerName = providerName;
    }

    /** Of a reported user, recipient, victim or associated account. */
    List<Fact> of(Xml subject) {
        var facts = new ArrayList<Fact>();
        subject.children().stream()
                .filter(child -> child.name().endsWith("Person"))
                .forEach(person -> facts.addAll(named(person)));
        facts.addAll(named(subject));
        facts.addAll(account(subject));
        say(subject, "vehicleDescription", Property.VEHICLE, facts);
        say(subject, "schoolName", Property.SCHOOL, facts);
        subject.find("estimatedLocation").ifPresent(location -> facts.addAll(place(location)));
        subject.all("ipCaptureEvent").stream().flatMap(this::connection).forEach(facts::add);
        subject.all("deviceId").stream().flatMap(this::device).forEach(facts::add);
        facts.addAll(written(subject));
        return facts.stream().distinct().toList();
    }

    /** What the details of a file say besides its name: further hashes, where it was, through which connection it came. */
    List<Fact> ofFile(Xml details) {
        var hashes = details.all("originalFileHash").stream()
                .flatMap(hash -> hash.said().stream()
                        .map(said -> Fact.of(
                                Property.FILE_HASH,
                                hash.attribute("hashType").orElse("unknown").toLowerCase(Locale.ROOT) + ":"
                                        + said.toLowerCase(Locale.ROOT))));
        var place = details.say("locationOfFile").map(said -> Fact.of(Property.URL, said)).stream();
        var connections = details.all("ipCaptureEvent").stream().flatMap(this::connection);
        var devices = details.all("deviceId").stream().flatMap(this::device);
        return Stream.of(hashes, place, connections, devices)
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private List<Fact> named(Xml person) {
        var facts = new ArrayList<Fact>();
        say(person, "firstName", Property.GIVEN_NAME, facts);
        say(person, "middleName", Property.MIDDLE_NAME, facts);
        say(person, "lastName", Property.SURNAME, facts);
        say(person, "age", Property.AGE, facts);
        say(person, "approximateAge", Property.AGE, facts);
        say(person, "dateOfBirth", Property.BIRTH_DATE, facts);
        person.all("phone").forEach(phone -> phone(phone).ifPresent(facts::add));
        person.all("email")
                .forEach(email -> email.said().ifPresent(said -> facts.add(graded(email, Property.EMAIL, said))));
        person.all("address").forEach(address -> facts.addAll(address(address)));
        return facts;
    }

    private List<Fact> account(Xml subject) {
        var facts = new ArrayList<Fact>();
        var service =
                subject.say("espService").or(() -> subject.say("platform")).orElse(providerName);
        subject.say("espIdentifier").ifPresent(id -> facts.add(Fact.of(Property.ACCOUNT, service + ":" + id)));
        say(subject, "screenName", Property.SCREEN_NAME, facts);
        for (var name : subject.all("displayName"))
            name.said().ifPresent(said -> facts.add(Fact.of(Property.ALIAS, said)));
        for (var url : subject.all("profileUrl"))
            url.said().ifPresent(said -> facts.add(Fact.of(Property.PROFILE_URL, said)));
        say(subject, "profileBio", Property.DESCRIPTION, facts);
        say(subject, "groupIdentifier", Property.OTHER, facts);
        return facts;
    }

    Optional<Fact> phone(Xml phone) {
        var code = phone.attribute("countryCallingCode").map(said -> said + " ").orElse("");
        var extension =
                phone.attribute("extension").map(said -> " ext. " + said).orElse("");
        return phone.said().map(said -> graded(phone, Property.PHONE, code + said + extension));
    }

    List<Fact> address(Xml address) {
        var facts = new ArrayList<Fact>();
        var whole = Stream.of("address", "city", "state", "nonUsaState", "zipCode", "country")
                .flatMap(part -> address.say(part).stream())
                .collect(Collectors.joining(", "));
        if (address.has("address") && !whole.isEmpty()) facts.add(Fact.of(Property.ADDRESS, whole));
        say(address, "city", Property.CITY, facts);
        say(address, "state", Property.STATE, facts);
        say(address, "nonUsaState", Property.STATE, facts);
        say(address, "zipCode", Property.ZIP, facts);
        say(address, "country", Property.COUNTRY, facts);
        return facts;
    }

    private List<Fact> place(Xml location) {
        var when = location.attribute("timestamp")
                .flatMap(Moments::read)
                .map(When::at)
                .orElse(null);
        var words = Stream.of("city", "region", "countryCode")
                .flatMap(part -> location.say(part).stream())
                .collect(Collectors.joining(", "));
        return words.isEmpty()
                ? List.of()
                : List.of(Fact.of(Property.PLACE, words).happened(when));
    }

    /** One connection: the address, with its port when said, at its time. */
    Stream<Fact> connection(Xml event) {
        var when = event.say("dateTime").flatMap(Moments::read).map(When::at).orElse(null);
        var port = event.say("port").map(said -> ":" + said).orElse("");
        return event.say("ipAddress").stream()
                .map(said -> !port.isEmpty() && said.indexOf(':') >= 0 ? "[" + said + "]" + port : said + port)
                .map(said -> Fact.of(Property.IP, said).happened(when));
    }

    private Stream<Fact> device(Xml device) {
        var when = device.say("dateTime").flatMap(Moments::read).map(When::at).orElse(null);
        var type = device.say("idType").map(said -> said + ":").orElse("");
        return device.say("idValue").stream()
                .map(said -> Fact.of(Property.DEVICE, type + said).happened(when));
    }

    /** Numbers and addresses that somebody wrote into the free text about this person: said, so facts, but not graded. */
    private List<Fact> written(Xml subject) {
        var known =
                subject.everything().flatMap(element -> element.said().stream()).collect(Collectors.toSet());
        var facts = new ArrayList<Fact>();
        Stream.concat(subject.all("additionalInfo").stream(), subject.all("profileBio").stream())
                .map(Xml::text)
                .forEach(text -> facts.addAll(written(text, known)));
        return facts;
    }

    private static List<Fact> written(String text, Set<String> known) {
        var searched = text.length() > LONGEST_SEARCHED ? text.substring(0, LONGEST_SEARCHED) : text;
        var phones = Phones.find(searched).stream()
                .map(PhoneNumber::said)
                .filter(said -> !said.isBlank() && !known.contains(said))
                .map(said -> Fact.of(Property.PHONE, said));
        var emails = EMAIL.matcher(searched)
                .results()
                .map(java.util.regex.MatchResult::group)
                .filter(said -> !known.contains(said))
                .map(said -> Fact.of(Property.EMAIL, said));
        return Stream.concat(phones, emails).toList();
    }

    private static Fact graded(Xml element, Property property, String said) {
        boolean verified = element.attribute("verified")
                .filter(v -> v.equals("true") || v.equals("1"))
                .isPresent();
        return Fact.of(property, said).graded(verified ? VERIFIED : Grade.UNKNOWN);
    }

    private static void say(Xml element, String child, Property property, List<Fact> facts) {
        element.say(child).ifPresent(said -> facts.add(Fact.of(property, said)));
    }
}
