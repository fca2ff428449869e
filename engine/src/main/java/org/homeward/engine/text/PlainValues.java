package org.homeward.engine.text;

import java.util.Optional;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Property;

/** Reads the values that need no type of their own. */
final class PlainValues {
    private PlainValues() {}

    static Optional<NormalValue> read(Fact fact) {
        var said = Latin.cut(fact.said());
        var value = switch (fact.property()) {
            case EMAIL -> Emails.read(said);
            case SCREEN_NAME -> Handles.read(said);
            case PLATE -> Plates.read(said);
            case SSN -> Ssns.read(said);
            case URL, PROFILE_URL -> NormalValue.plain(fact.property(), said, Urls.normal(said));
            case ACCOUNT -> NormalValue.plain(Property.ACCOUNT, said, account(said));
            case FILE_HASH -> NormalValue.plain(Property.FILE_HASH, said, hash(said));
            case VIN, DEVICE, NCIC_NUMBER, CASE_NUMBER -> NormalValue.plain(fact.property(), said, Latin.squeeze(said));
            default -> null;
        };
        return Optional.ofNullable(value).filter(read -> !read.exact().isEmpty());
    }

    /** The service in lower case; the identifier as the service writes it, since some tell case apart. */
    private static String account(String said) {
        int colon = said.indexOf(':');
        return colon < 0
                ? said.strip()
                : Latin.fold(said.substring(0, colon)) + ":"
                        + said.substring(colon + 1).strip();
    }

    private static String hash(String said) {
        int colon = said.indexOf(':');
        var hex = Latin.squeeze(said.substring(colon + 1));
        var algorithm = colon < 0 ? algorithm(hex.length()) : Latin.squeeze(said.substring(0, colon));
        return algorithm + ":" + hex;
    }

    private static String algorithm(int digits) {
        return switch (digits) {
            case 32 -> "md5";
            case 40 -> "sha1";
            case 64 -> "sha256";
            default -> "hash";
        };
    }
}
