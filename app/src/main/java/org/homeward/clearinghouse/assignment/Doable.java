package org.homeward.clearinghouse.assignment;

import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;

/** Who can work on what, whatever their team: nobody is given what they may not change. */
final class Doable {
    private Doable() {}

    static boolean by(User user, Ref ref) {
        return switch (ref.kind()) {
            case CASE -> user.is(UserRole.CASE_MANAGER, UserRole.SUPERVISOR);
            case REQUEST -> user.is(UserRole.ANALYST, UserRole.SUPERVISOR);
            default -> true;
        };
    }
}
