package org.homeward.clearinghouse.cybertips;

import org.homeward.clearinghouse.access.User;

/**
 * A provider that calls, and the terms it calls under.
 *
 * @param reportLimit bytes of one XML document at most
 * @param fileLimit bytes of one uploaded file at most
 */
record Provider(User user, Mode mode, long reportLimit, long fileLimit) {
    public String name() {
        return user.name();
    }
}
