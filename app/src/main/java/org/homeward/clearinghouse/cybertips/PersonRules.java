package org.homeward.clearinghouse.cybertips;

import java.util.Set;

/** What must be true of every value about a person or account, wherever in a submittal it stands. */
final class PersonRules {
    private static final Set<String> EMAILS = Set.of("email", "emailAddress");
    private static final Set<String> PHONES = Set.of("phone", "phoneNumber");
    private static final Set<String> URLS = Set.of("url", "profileUrl", "legalURL");
    private static final Set<String> DISABLED = Set.of("accountTemporarilyDisabled", "accountPermanentlyDisabled");

    private PersonRules() {}

    static void check(Xml root, Faults faults) {
        root.everything().forEach(element -> checkOne(element, faults));
    }

    private static void checkOne(Xml element, Faults faults) {
        var name = element.name();
        var said = element.text().strip();
        if (EMAILS.contains(name))
            faults.check(Values.isEmail(said), name, "write an e-mail address like name@example.org.");
        if (URLS.contains(name))
            faults.check(Values.isUrl(said), name, "write a whole URL, like https://example.org/page.");
        if (name.equals("ipAddress"))
            faults.check(Values.isIpAddress(said), name, "write one IPv4 or IPv6 address without a port.");
        if (PHONES.contains(name)) checkPhone(element, said, faults);
        if (DISABLED.contains(name)) checkDisabled(element, faults);
        if (name.equals("estimatedLocation")) checkLocation(element, faults);
        if (name.equals("associatedAccount"))
            faults.check(
                    !(element.has("approximateAge") && element.has("dateOfBirth")),
                    "associatedAccount/approximateAge",
                    "leave it out when dateOfBirth is given.");
        if (element.attribute("verificationDate").isPresent())
            faults.check(
                    element.attribute("verified")
                            .filter(v -> v.equals("true") || v.equals("1"))
                            .isPresent(),
                    name + "/@verified",
                    "must be true when verificationDate is given.");
    }

    private static void checkPhone(Xml phone, String said, Faults faults) {
        var repeats = phone.attribute("countryCallingCode").filter(code -> Values.repeatsCallingCode(said, code));
        faults.check(
                repeats.isEmpty(), phone.name(), "leave out the calling code that countryCallingCode says already.");
    }

    private static void checkDisabled(Xml account, Faults faults) {
        var disabled = account.attribute("disabledDate").flatMap(Moments::read);
        var notified = account.attribute("userNotifiedDate").flatMap(Moments::read);
        var reenabled = account.attribute("reenabledDate").flatMap(Moments::read);
        if (disabled.isEmpty()) return;
        faults.check(
                notified.isEmpty() || !notified.get().isBefore(disabled.get()),
                account.name() + "/@userNotifiedDate",
                "must not be before disabledDate.");
        faults.check(
                reenabled.isEmpty() || reenabled.get().isAfter(disabled.get()),
                account.name() + "/@reenabledDate",
                "must be after disabledDate.");
    }

    private static void checkLocation(Xml location, Faults faults) {
        var region = location.say("region");
        var country = location.say("countryCode");
        faults.check(country.isPresent(), "estimatedLocation/countryCode", "say the country, like US.");
        faults.check(
                !location.say("city").isPresent() || region.isPresent(),
                "estimatedLocation/region",
                "say the region when the city is given.");
        if (country.filter("US"::equals).isPresent() && region.isPresent())
            faults.check(
                    States.CODES.contains(region.get()),
                    "estimatedLocation/region",
                    "in the US write the code of the state, like NV.");
    }
}
