package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModularityTests {
    private final ApplicationModules modules = ApplicationModules.of(Homeward.class);

    @Test
    void modulesKnowOnlyThoseTheyMay() {
        modules.verify();
    }

    /** So that a server needn't read all its classes to know in which order to bring tables up to date: that took seconds of its start. */
    @Test
    void theListOfModulesIsWholeAndEachComesAfterThoseItNeeds() throws Exception {
        var listed = listed();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        modules.stream().map(ModularityTests::name).toList());
        for (var module : modules)
            assertThat(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(ModularityTests::name)
                            .toList())
                    .as("needed by %s", name(module))
                    .isSubsetOf(listed.subList(0, listed.indexOf(name(module))));
    }

    private static List<String> listed() throws Exception {
        var file = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        try (var content = file.getInputStream()) {
            return new ArrayList<>(new JsonMapper().readTree(content).propertyNames());
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
