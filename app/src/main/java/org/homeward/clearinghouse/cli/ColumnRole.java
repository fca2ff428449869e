package org.homeward.clearinghouse.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.engine.model.Property;
import org.jspecify.annotations.Nullable;

/** What a column of a table holds. */
enum ColumnRole {
    ID(null),
    GIVEN_NAME(Property.GIVEN_NAME),
    MIDDLE_NAME(Property.MIDDLE_NAME),
    SURNAME(Property.SURNAME),
    SUFFIX(Property.SUFFIX),
    FULL_NAME(Property.NAME),
    BIRTH_DATE(Property.BIRTH_DATE),
    /** The three parts of a birth date in columns of their own. */
    BIRTH_YEAR(null),
    BIRTH_MONTH(null),
    BIRTH_DAY(null),
    AGE(Property.AGE),
    SEX(Property.SEX),
    STREET(Property.STREET),
    HOUSE_NUMBER(Property.HOUSE_NUMBER),
    UNIT(Property.UNIT),
    CITY(Property.CITY),
    STATE(Property.STATE),
    ZIP(Property.ZIP),
    COUNTRY(Property.COUNTRY),
    PHONE(Property.PHONE),
    EMAIL(Property.EMAIL),
    SCREEN_NAME(Property.SCREEN_NAME),
    PLATE(Property.PLATE),
    SSN(Property.SSN),
    /** Compared with the same column of the other row, letter by letter. */
    OTHER(Property.OTHER),
    IGNORED(null);

    private final @Nullable Property property;

    ColumnRole(@Nullable Property property) {
        this.property = property;
    }

    Optional<Property> property() {
        return Optional.ofNullable(property);
    }

    /** Reads {@code given_name}; throws {@link IllegalArgumentException} naming the roles there are. */
    static ColumnRole parse(String text) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such role: " + text + "; the roles are "
                        + Arrays.stream(values()).map(ColumnRole::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
