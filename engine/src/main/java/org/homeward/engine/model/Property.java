package org.homeward.engine.model;

/** What a fact is about. {@link #identifies()} says whether an equal value alone ties two records together on a chart. */
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
    MARK(Identifies.WHEN_RARE),
    PHONE(Identifies.YES),
    EMAIL(Identifies.YES),
    SCREEN_NAME(Identifies.YES),
    /** {@code service:identifier} as a platform numbers its accounts. */
    ACCOUNT(Identifies.YES),
    PROFILE_URL(Identifies.YES),
    PLATE(Identifies.YES),
    VIN(Identifies.YES),
    VEHICLE,
    /** A postal address in one line. */
    ADDRESS(Identifies.WHEN_RARE),
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
    IP(Identifies.WHEN_RARE),
    DEVICE(Identifies.YES),
    /** {@code algorithm:hex} of a file. */
    FILE_HASH(Identifies.YES),
    URL(Identifies.YES),
    SSN(Identifies.YES),
    NCIC_NUMBER(Identifies.YES),
    CASE_NUMBER,
    AGENCY,
    ORI,
    OCCUPATION,
    POSTING_TEXT,
    DESCRIPTION,
    OTHER,
    /** What must be known before anyone acts on the record: it goes wherever its facts go, and links nothing. */
    CAUTION;

    private enum Identifies {
        YES,
        WHEN_RARE,
        NO
    }

    private final Identifies identifies;

    Property() {
        this(Identifies.NO);
    }

    Property(Identifies identifies) {
        this.identifies = identifies;
    }

    /** True when a value of this property is drawn as a node of its own and ties the mentions that share it. */
    public boolean identifies() {
        return identifies != Identifies.NO;
    }
}
