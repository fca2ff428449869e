package org.homeward.engine.text;

import org.homeward.engine.model.Property;

/** The comparable and indexable kinds of normal value. {@link #property()} names the property that a page shows for it. */
public enum Field {
    /** One latin-folded token: {@code lopez}. Initials are left out. */
    NAME_TOKEN(Property.NAME),
    /** What a token is found by, in any order and any common spelling: {@link PersonName.Token#keys}. */
    NAME_KEY(Property.NAME),
    /** ISO day. */
    BIRTH_DATE(Property.BIRTH_DATE),
    /** The earlier of a day and its day/month swap, so the same for both. */
    BIRTH_SWAPPED(Property.BIRTH_DATE),
    /** {@code 2010-08}. */
    BIRTH_MONTH(Property.BIRTH_DATE),
    /** {@code 2010}; an age gives the two or more years it may mean. */
    BIRTH_YEAR(Property.BIRTH_DATE),
    /** E.164, or the bare digits when it can't be one. */
    PHONE(Property.PHONE),
    /** The mailbox: {@link NormalValue#folded()}. */
    EMAIL(Property.EMAIL),
    /** What is behind the @. */
    EMAIL_DOMAIN(Property.EMAIL),
    /** Lower case, without a leading @. */
    SCREEN_NAME(Property.SCREEN_NAME),
    /** What a screen name, the local part of an e-mail and the end of a profile URL have in common: no separators, no leetspeak. */
    HANDLE(Property.SCREEN_NAME),
    ACCOUNT(Property.ACCOUNT),
    /** Letters and digits as read. */
    PLATE(Property.PLATE),
    /** Letters and digits with those a camera or an eye confuses made one. */
    PLATE_FOLDED(Property.PLATE),
    VIN(Property.VIN),
    SSN(Property.SSN),
    /** The last four digits of a social security number. */
    SSN_LAST4(Property.SSN),
    /** House number and street: {@code 12 main}. */
    ADDRESS(Property.ADDRESS),
    /** Street name without type and direction. */
    STREET(Property.STREET),
    CITY(Property.CITY),
    /** The city of an address with a postcode, which ties more closely: a question may have the city alone. */
    CITY_OF_ZIP(Property.CITY),
    STATE(Property.STATE),
    ZIP(Property.ZIP),
    /** Kind, body part and a motif word: {@code tattoo wrist rose}. */
    MARK(Property.MARK),
    /** An address whatever the time; for IPv6 also its /64. */
    IP(Property.IP),
    /** An address at a time: see {@link IpAddress}. */
    IP_WINDOW(Property.IP),
    DEVICE(Property.DEVICE),
    FILE_HASH(Property.FILE_HASH),
    URL(Property.URL),
    NCIC_NUMBER(Property.NCIC_NUMBER),
    CASE_NUMBER(Property.CASE_NUMBER),
    /** {@code key=value} of everything else. */
    OTHER(Property.OTHER);

    private final Property property;

    Field(Property property) {
        this.property = property;
    }

    public Property property() {
        return property;
    }
}
