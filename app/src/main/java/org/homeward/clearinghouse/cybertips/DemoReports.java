package org.homeward.clearinghouse.cybertips;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes the XML of fictional reports: numbers are 555-01xx, mail is at example.org, network addresses are those of RFC 5737. The same
 * seed writes the same reports.
 */
final class DemoReports {
    private static final String[] GIVEN =
            "Ash Bo Cass Dell Emery Finch Gale Harper Indy Jules Kit Lark Marlow Nell Oak Perry Quinn Reed Sage Teal"
                    .split(" ");
    private static final String[] FAMILY =
            "Ashgrove Brightwater Copperfield Dunmore Elderwood Fairweather Greystone Hollowell Inkwell Juniper"
                    .split(" ");
    private static final String[] HANDLES =
            "moth lantern pebble comet harbor thistle ember willow cobalt fable".split(" ");
    private static final String[] PLACES = {
        "Reno,NV", "Boise,ID", "Salem,OR", "Tucson,AZ", "Fresno,CA", "Provo,UT", "Yakima,WA", "Elko,NV"
    };
    private static final String[] AREA_CODES = {"775", "208", "503", "520", "559", "801", "509"};
    private static final String HOTEL = "503-555-0100";
    private static final int USERS = 18;

    private final Random random;
    private final Instant latest;

    DemoReports(long seed, Instant latest) {
        this.random = new Random(seed);
        this.latest = latest;
    }

    /** The first of the three told stories: a child in a chat, and who wrote to her. */
    String theChildInTheChat() {
        var at = before(Instant.parse("2026-11-13T20:41:07Z"));
        return """
                <report>
                  <incidentSummary>
                    <incidentType>Online Enticement of Children for Sexual Acts</incidentType>
                    <platform>Example Chat</platform>
                    <escalateToHighPriority>The user has arranged to fetch the child by car</escalateToHighPriority>
                    <reportAnnotations><csamSolicitation/></reportAnnotations>
                    <incidentDateTime>%1$s</incidentDateTime>
                    <incidentDateTimeDescription>Time of the last message</incidentDateTimeDescription>
                  </incidentSummary>
                  <internetDetails>
                    <chatImIncident>
                      <chatClient>Example Chat</chatClient><chatRoomName>truckers lounge</chatRoomName>
                      <content>smoke_lv offered to pick anarose_x up at the bus station and asked her to tell nobody.</content>
                    </chatImIncident>
                  </internetDetails>
                  %2$s
                  <personOrUserReported>
                    <personOrUserReportedPerson>
                      <phone type="Mobile" verified="true" countryCallingCode="+1">702-555-0177</phone>
                    </personOrUserReportedPerson>
                    <espIdentifier>ec-77120</espIdentifier>
                    <espService>Example Chat</espService>
                    <screenName>smoke_lv</screenName>
                    <displayName>Smoke</displayName>
                    <ipCaptureEvent>
                      <ipAddress>203.0.113.77</ipAddress><eventName>Login</eventName><dateTime>%1$s</dateTime><port>50177</port>
                    </ipCaptureEvent>
                    <deviceId><idType>Advertising ID</idType><idValue>fictional-device-77</idValue></deviceId>
                    <estimatedLocation><city>Las Vegas</city><region>NV</region><countryCode>US</countryCode></estimatedLocation>
                    <additionalInfo>Goes by Smoke. Says he drives I-80 east.</additionalInfo>
                  </personOrUserReported>
                  <victim>
                    <victimPerson>
                      <firstName>Annie</firstName>
                      <phone type="Mobile">(775) 555-0142</phone>
                      <age>15</age>
                    </victimPerson>
                    <espIdentifier>ec-90142</espIdentifier>
                    <espService>Example Chat</espService>
                    <screenName>anarose_x</screenName>
                    <ipCaptureEvent><ipAddress>198.51.100.42</ipAddress><eventName>Login</eventName><dateTime>%1$s</dateTime></ipCaptureEvent>
                    <estimatedLocation><city>Reno</city><region>NV</region><countryCode>US</countryCode></estimatedLocation>
                    <additionalInfo>Her profile says 17; in the chat she says she is 15.</additionalInfo>
                  </victim>
                </report>
                """.formatted(at, reporter());
    }

    /** Some report. Users come back in several of them, which is what there is to find. */
    String some() {
        int user = random.nextInt(USERS);
        var at = before(Instant.parse("2026-11-20T00:00:00Z").minus(Duration.ofMinutes(random.nextInt(110_000))));
        var type = IncidentType.values()[random.nextInt(10) < 6 ? 0 : random.nextInt(IncidentType.values().length)];
        var xml = new StringBuilder("<report>");
        xml.append("<incidentSummary><incidentType>").append(type.wire()).append("</incidentType>");
        if (random.nextInt(8) == 0)
            xml.append("<escalateToHighPriority>A meeting was arranged for this week</escalateToHighPriority>");
        if (random.nextInt(3) == 0)
            xml.append("<reportAnnotations><")
                    .append(pick("sextortion", "spam", "minorToMinorInteraction"))
                    .append("/></reportAnnotations>");
        xml.append("<incidentDateTime>").append(at).append("</incidentDateTime></incidentSummary>");
        xml.append("<internetDetails><webPageIncident><url>https://www.example.org/room/")
                .append(random.nextInt(40))
                .append("</url></webPageIncident></internetDetails>");
        xml.append(reporter()).append(user(user, at));
        if (random.nextInt(3) > 0) xml.append(child(at));
        return xml.append("</report>").toString();
    }

    /** Many users who passed on the same picture. */
    String batch() {
        var users = new StringBuilder();
        for (int i = 0; i < 12; i++)
            users.append("<personOrUserReported><espIdentifier>ep-")
                    .append(5000 + i)
                    .append("</espIdentifier></personOrUserReported>");
        return "<report><batchedReport reason=\"VIRAL_POTENTIAL_MEME\"/><incidentSummary><incidentType>"
                + IncidentType.ABUSE_MATERIAL.wire() + "</incidentType><incidentDateTime>"
                + before(Instant.parse("2026-11-02T08:00:00Z")) + "</incidentDateTime></incidentSummary>" + reporter()
                + users
                + "</report>";
    }

    /** As a client sends it that follows the interface's newer description. */
    String newer() {
        return some().replaceFirst(
                        "<incidentDateTime>",
                        "<reportAnnotations><informational/></reportAnnotations><incidentDateTime>")
                .replaceFirst("<reportAnnotations><[a-zA-Z]+/></reportAnnotations>(<reportAnnotations>)", "$1");
    }

    /**
     * What a provider says of a file.
     *
     * @param more elements after the flags
     */
    String details(long report, String file, boolean viewed, String more) {
        return "<fileDetails><reportId>" + report + "</reportId><fileId>" + file + "</fileId><originalFileName>IMG_"
                + (1000 + random.nextInt(9000)) + ".jpg</originalFileName><fileViewedByEsp>" + viewed
                + "</fileViewedByEsp><publiclyAvailable>false</publiclyAvailable>" + more + "</fileDetails>";
    }

    private String user(int user, Instant at) {
        var handle = HANDLES[user % HANDLES.length] + "_" + (70 + user);
        var place = PLACES[user % PLACES.length].split(",");
        var phone = user % 4 == 0 ? HOTEL : phone(user);
        return "<personOrUserReported><personOrUserReportedPerson><firstName>" + GIVEN[user % GIVEN.length]
                + "</firstName><lastName>" + FAMILY[user % FAMILY.length] + "</lastName>"
                + "<phone type=\"Mobile\" countryCallingCode=\"+1\">" + phone + "</phone>"
                + "<email type=\"Home\" verified=\"" + (user % 2 == 0) + "\">" + handle + "@example.org</email>"
                + "</personOrUserReportedPerson><espIdentifier>u-" + (4000 + user) + "</espIdentifier><screenName>"
                + handle
                + "</screenName>" + connection("203.0.113." + (10 + user), at) + "<estimatedLocation><city>" + place[0]
                + "</city><region>" + place[1]
                + "</region><countryCode>US</countryCode></estimatedLocation></personOrUserReported>";
    }

    private String child(Instant at) {
        int child = random.nextInt(14);
        return "<victim><victimPerson><firstName>" + GIVEN[(child * 7 + 3) % GIVEN.length] + "</firstName><age>"
                + (11 + child % 6) + "</age></victimPerson><screenName>" + HANDLES[child % HANDLES.length] + ".kid"
                + child
                + "</screenName>" + connection("198.51.100." + (100 + child), at) + "</victim>";
    }

    private static String connection(String address, Instant at) {
        return "<ipCaptureEvent><ipAddress>" + address + "</ipAddress><eventName>Login</eventName><dateTime>" + at
                + "</dateTime></ipCaptureEvent>";
    }

    private static String phone(int number) {
        return AREA_CODES[number % AREA_CODES.length] + "-555-01" + (10 + number);
    }

    private static String reporter() {
        return "<reporter><reportingPerson><firstName>Robin</firstName><lastName>Desk</lastName>"
                + "<email>desk@example.org</email></reportingPerson></reporter>";
    }

    private String pick(String... values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private Instant before(Instant at) {
        return at.isAfter(latest) ? latest : at;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** The bytes of a fictional file; some come back in other reports. */
    List<String> files() {
        var files = new ArrayList<String>();
        for (int left = random.nextInt(4); left > 0; left--) files.add("fictional file " + random.nextInt(30));
        return files;
    }
}
