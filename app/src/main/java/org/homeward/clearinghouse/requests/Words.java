package org.homeward.clearinghouse.requests;

import java.util.Locale;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;

/** The engine's names as a page and a detective read them. */
final class Words {
    private Words() {}

    static String of(Property property) {
        return switch (property) {
            case EMAIL -> "e-mail";
            case MARK -> "tattoo, scar or mark";
            case VIN, IP, URL, SSN, ORI -> property.name();
            case NCIC_NUMBER -> "NCIC number";
            default -> property.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    static String of(RecordKind kind) {
        return switch (kind) {
            case CYBERTIP -> "CyberTipline report";
            case CASE_INTAKE -> "Missing-child case";
            case LEAD -> "Lead";
            case REQUEST -> "Request for information";
            case SEARCH_RESULT -> "Search result";
            case PLATE_READ -> "Plate read";
            case POSTING -> "Online posting";
            case POLICE_CONTACT -> "Police contact";
            case IMPORT -> "Imported record";
        };
    }
}
