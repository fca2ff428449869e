package org.homeward.clearinghouse.entities;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Handling;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;
import org.homeward.engine.model.Verdict;

/** The engine's words as pages say them. */
public final class Words {
    private static final int LONGEST = 80;

    private Words() {}

    public static String of(RecordKind kind) {
        return switch (kind) {
            case CYBERTIP -> "CyberTipline report";
            case CASE_INTAKE -> "Missing-child case";
            case LEAD -> "Lead";
            case REQUEST -> "Request";
            case SEARCH_RESULT -> "Search result";
            case PLATE_READ -> "Plate read";
            case POSTING -> "Online posting";
            case POLICE_CONTACT -> "Police contact";
            case IMPORT -> "Imported record";
        };
    }

    public static String of(Property property) {
        return switch (property) {
            case EMAIL -> "E-mail";
            case IP -> "IP address";
            case SSN -> "SSN";
            case VIN -> "VIN";
            case ORI -> "ORI";
            case ZIP -> "ZIP";
            case URL -> "Web address";
            case PROFILE_URL -> "Profile page";
            case NCIC_NUMBER -> "NCIC number";
            case MARK -> "Scar, mark or tattoo";
            case PLATE -> "Licence plate";
            default -> sentence(property.name());
        };
    }

    public static String of(Role role) {
        return role == Role.THING ? "" : role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String of(EntityType type) {
        return type == EntityType.EMAIL ? "E-mail" : sentence(type.name());
    }

    public static String of(Handling handling) {
        return switch (handling) {
            case PUBLIC -> "public once released";
            case LAW_ENFORCEMENT -> "law enforcement";
            case ORIGINATOR_CONSENT -> "only with the source's consent";
            case INTERNAL -> "internal";
        };
    }

    public static String of(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** A normal form as people write it: {@code +17755550142} becomes {@code +1 775 555 0142}. */
    static String readable(Property property, String normal) {
        return property == Property.PHONE
                ? normal.replaceFirst("^\\+1(\\d{3})(\\d{3})(\\d{4})(.*)$", "+1 $1 $2 $3$4")
                : normal;
    }

    /** What a person or thing is called: its name, else the first value that tells it apart. */
    public static String name(Mention mention) {
        var parts = Stream.of(Property.GIVEN_NAME, Property.MIDDLE_NAME, Property.SURNAME)
                .flatMap(property -> mention.said(property).limit(1))
                .collect(Collectors.joining(" "));
        return Stream.concat(
                        Stream.of(Property.NAME).flatMap(mention::said),
                        Stream.concat(
                                Stream.of(parts).filter(name -> !name.isBlank()),
                                Stream.of(
                                                Property.ALIAS,
                                                Property.SCREEN_NAME,
                                                Property.PLATE,
                                                Property.PHONE,
                                                Property.EMAIL,
                                                Property.ADDRESS,
                                                Property.PLACE,
                                                Property.URL,
                                                Property.PROFILE_URL,
                                                Property.ACCOUNT,
                                                Property.AGENCY,
                                                Property.MARK,
                                                Property.VEHICLE,
                                                Property.DESCRIPTION,
                                                Property.POSTING_TEXT)
                                        .flatMap(mention::said)))
                .findFirst()
                .map(name -> name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "…")
                .orElse("Unnamed " + of(mention.type()).toLowerCase(Locale.ROOT));
    }

    private static String sentence(String constant) {
        return constant.charAt(0)
                + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
