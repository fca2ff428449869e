package org.homeward.engine.model;

/** What a mention is. Only PERSON, VEHICLE and ORGANISATION are resolved by evidence; the others are the same when their value is. */
public enum EntityType {
    PERSON,
    VEHICLE,
    ORGANISATION,
    PHONE,
    EMAIL,
    SCREEN_NAME,
    ADDRESS,
    PLACE,
    MARK,
    POSTING
}
