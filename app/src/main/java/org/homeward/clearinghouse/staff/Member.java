package org.homeward.clearinghouse.staff;

import java.util.Optional;
import org.homeward.clearinghouse.access.User;

/** @param away when they are away now */
public record Member(User user, Profile profile, Optional<Absence> away) {}
