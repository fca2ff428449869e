package org.homeward.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the engine may name, and in which direction its packages look. */
@AnalyzeClasses(packages = "org.homeward.engine", importOptions = DoNotIncludeTests.class)
class EngineArchitectureTests {
    @ArchTest
    static final ArchRule theEngineNamesOnlyTheseLibraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.homeward.engine..",
                    "org.jspecify.annotations..",
                    "org.apache.lucene..",
                    "com.google.i18n.phonenumbers..",
                    "com.ibm.icu..",
                    "org.apache.commons.codec..");

    @ArchTest
    static final ArchRule theEngineTouchesNoDatabaseAndNoLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "java.util.logging..");

    @ArchTest
    static final ArchRule onlyTheIndexNamesLucene = noClasses()
            .that()
            .resideOutsideOfPackage("org.homeward.engine.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule modelLooksAtNothing = onlySees("model");

    @ArchTest
    static final ArchRule textSeesModel = onlySees("text", "model");

    @ArchTest
    static final ArchRule matchSeesModelAndText = onlySees("match", "model", "text");

    @ArchTest
    static final ArchRule indexSeesModelAndText = onlySees("index", "model", "text");

    @ArchTest
    static final ArchRule resolveSeesModelAndMatch = onlySees("resolve", "model", "match");

    @ArchTest
    static final ArchRule graphSeesModel = onlySees("graph", "model");

    /** Packages still to be written pass: the rule is there before they are. */
    private static ArchRule onlySees(String name, String... others) {
        var seen = Stream.concat(Stream.of(name), Arrays.stream(others))
                .map(EngineArchitectureTests::inPackage)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inPackage(name))
                .should()
                .dependOnClassesThat(resideInAPackage("org.homeward.engine..").and(not(resideInAnyPackage(seen))))
                .allowEmptyShould(true);
    }

    private static String inPackage(String name) {
        return "org.homeward.engine." + name + "..";
    }
}
