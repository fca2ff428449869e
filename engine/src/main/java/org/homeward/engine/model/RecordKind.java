package org.homeward.engine.model;

/** What sort of source spoke. Rights are granted by kind, so a kind is also a compartment. */
public enum RecordKind {
    CYBERTIP,
    CASE_INTAKE,
    LEAD,
    REQUEST,
    SEARCH_RESULT,
    PLATE_READ,
    POSTING,
    POLICE_CONTACT,
    IMPORT
}
