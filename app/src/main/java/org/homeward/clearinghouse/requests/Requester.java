package org.homeward.clearinghouse.requests;

/** A person at an agency who asks. {@code phone} and {@code email} are what they gave, which proves nothing. */
record Requester(long id, ListedAgency agency, String name, String phone, String email) {}
