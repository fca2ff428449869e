package org.homeward.clearinghouse.requests;

/** Another agency that asks about the same subject: who to call, and nothing of what they ask. */
record Interest(String agency, String person, String phone) {}
