package org.homeward.clearinghouse.cybertips;

import java.util.Locale;
import java.util.Map;
import org.homeward.engine.model.Property;

/** The interface's names in the words of pages. */
final class Words {
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("incidentSummary", "Incident"),
            Map.entry("lawEnforcement", "Law enforcement"),
            Map.entry("personOrUserReported", "Reported user"),
            Map.entry("victim", "Child"),
            Map.entry("intendedRecipient", "Intended recipient"),
            Map.entry("associatedAccount", "Associated account"),
            Map.entry("sextortion", "Sextortion"),
            Map.entry("csamSolicitation", "Asked for child sexual abuse material"),
            Map.entry("minorToMinorInteraction", "Between minors"),
            Map.entry("spam", "Spam"),
            Map.entry("sadisticOnlineExploitation", "Sadistic online exploitation"),
            Map.entry("animeDrawingVirtualHentai", "Drawn or virtual"),
            Map.entry("potentialMeme", "Possibly a meme"),
            Map.entry("viral", "Viral"),
            Map.entry("possibleSelfProduction", "Possibly made by the child"),
            Map.entry("physicalHarm", "Physical harm"),
            Map.entry("violenceGore", "Violence"),
            Map.entry("bestiality", "Animal involved"),
            Map.entry("liveStreaming", "Live stream"),
            Map.entry("infant", "Infant"),
            Map.entry("generativeAi", "Made by AI"),
            Map.entry("A1", "A1: prepubescent child, sex act"),
            Map.entry("A2", "A2: prepubescent child, lascivious exhibition"),
            Map.entry("B1", "B1: pubescent child, sex act"),
            Map.entry("B2", "B2: pubescent child, lascivious exhibition"),
            Map.entry("webPageIncident", "Web page"),
            Map.entry("emailIncident", "E-mail"),
            Map.entry("newsgroupIncident", "Newsgroup"),
            Map.entry("chatImIncident", "Chat"),
            Map.entry("onlineGamingIncident", "Online game"),
            Map.entry("cellPhoneIncident", "Mobile phone"),
            Map.entry("nonInternetIncident", "Offline"),
            Map.entry("peer2peerIncident", "Peer to peer"),
            Map.entry("content", "what was written"),
            Map.entry("additionalInfo", "additional information"),
            Map.entry("escalateToHighPriority", "why it was escalated"),
            Map.entry("incidentDateTimeDescription", "about the time"),
            Map.entry("profileBio", "profile text"),
            Map.entry("fileNames", "file names"),
            Map.entry("reportedToLe", "The provider told them"),
            Map.entry("servedLegalProcessDomestic", "Served legal process, in the US"),
            Map.entry("servedLegalProcessInternational", "Served legal process, from abroad"),
            Map.entry("thirdPartyUserReported", "user of another company's service"),
            Map.entry("url", "address"),
            Map.entry("emailAddress", "e-mail"),
            Map.entry("phoneNumber", "phone"));

    private Words() {}

    static String of(String name) {
        return SAID.getOrDefault(name, spaced(name));
    }

    /** {@code BIRTH_DATE} as {@code birth date}. */
    static String of(Property property) {
        return switch (property) {
            case IP -> "network address";
            case EMAIL -> "e-mail";
            case OTHER -> "group";
            case URL -> "web address";
            case PROFILE_URL -> "profile address";
            case ALIAS -> "display name";
            case ZIP -> "ZIP";
            default -> property.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** {@code chatRoomName} as {@code chat room name}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
