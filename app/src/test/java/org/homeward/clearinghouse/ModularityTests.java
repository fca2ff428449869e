package org.homeward.clearinghouse;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesKnowOnlyThoseTheyMay() {
        ApplicationModules.of(Homeward.class).verify();
    }
}
