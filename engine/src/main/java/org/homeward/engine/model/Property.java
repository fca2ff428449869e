package org.homeward.engine.model;

/** What a fact is about. */
public enum Property {
    /** A whole name in any order, as said. */
    NAME,
    GIVEN_NAME,
    MIDDLE_NAME,
    SURNAME,
    SUFFIX,
    ALIAS,
    /** ISO date, year-month or year; other notations are read when unambiguous. */
    BIRTH_DATE,
    /** Whole years or a range, {@code 15} or {@code 15-17}, at the time the record speaks of. */
    AGE,
    SEX,
    RACE,
    /** Inches, or feet and inches: {@code 62}, {@code 5'2"}, NCIC {@code 502}. */
    HEIGHT,
    /** Pounds. */
    WEIGHT,
    EYES,
    HAIR,
    /** Scar, mark or tattoo: an NCIC code, words, or both, {@code TAT L WRS small rose}. */
    MARK,
    PHONE,
    EMAIL,
    SCREEN_NAME,
    /** {@code service:identifier} as a platform numbers its accounts. */
    ACCOUNT,
    PROFILE_URL,
    PLATE,
    VIN,
    VEHICLE,
    /** A postal address in one line. */
    ADDRESS,
    STREET,
    HOUSE_NUMBER,
    UNIT,
    CITY,
    STATE,
    ZIP,
    COUNTRY,
    PLACE,
    SCHOOL,
    /** {@code address[:port]}, with the time in {@link Fact#happened()}: a shared address only ties within a time window. */
    IP,
    DEVICE,
    /** {@code algorithm:hex} of a file. */
    FILE_HASH,
    URL,
    SSN,
    NCIC_NUMBER,
    CASE_NUMBER,
    AGENCY,
    ORI,
    OCCUPATION,
    POSTING_TEXT,
    DESCRIPTION,
    OTHER,
    /** What must be known before anyone acts on the record: it goes wherever its facts go, and links nothing. */
    CAUTION
}
