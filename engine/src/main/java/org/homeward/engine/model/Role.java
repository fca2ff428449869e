package org.homeward.engine.model;

/**
 * What a mention is in its record. A role belongs to the pair (mention, record), never to the person: a child who is a companion in
 * one case and missing in another is labelled by neither.
 */
public enum Role {
    CHILD,
    SUSPECT,
    REPORTED_USER,
    RECIPIENT,
    COMPANION,
    GUARDIAN,
    RELATIVE,
    REPORTER,
    WITNESS,
    OFFICER,
    SUBJECT,
    ASSOCIATE,
    OWNER,
    THING
}
