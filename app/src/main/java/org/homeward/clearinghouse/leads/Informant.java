package org.homeward.clearinghouse.leads;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who told us. Nobody needs to say who they are.
 *
 * @param sender a digest of where it was sent from, to know a flood by; empty where there is none
 */
record Informant(String name, String phone, String mail, String sender) {
    boolean isReachable() {
        return !phone.isEmpty() || !mail.isEmpty();
    }

    /** {@code Roy Teller · 775 555 0163}. */
    public String words() {
        return Stream.of(name, phone, mail).filter(said -> !said.isEmpty()).collect(Collectors.joining(" · "));
    }

    public boolean isAnonymous() {
        return name.isEmpty() && !isReachable();
    }
}
