package org.homeward.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.homeward.engine.match.Part;
import org.homeward.engine.match.Score;

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
    static final ArchRule storeLooksAtNothing = onlySees("store");

    @ArchTest
    static final ArchRule textSeesModel = onlySees("text", "model");

    @ArchTest
    static final ArchRule matchSeesModelAndText = onlySees("match", "model", "text");

    @ArchTest
    static final ArchRule indexSeesModelTextAndStore = onlySees("index", "model", "text", "store");

    @ArchTest
    static final ArchRule resolveSeesModelMatchAndStore = onlySees("resolve", "model", "match", "store");

    @ArchTest
    static final ArchRule graphSeesModel = onlySees("graph", "model");

    /** Whoever uses the engine needs to know this package, the words of the model, and a score with its parts. */
    @ArchTest
    static final ArchRule theFrontDoorSpeaksOfNothingBehindIt = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat(resideInAPackage("org.homeward.engine").and(modifier(JavaModifier.PUBLIC)))
            .should(new ArchCondition<>("take and return only what its users know") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getAllInvolvedRawTypes().stream()
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> !KNOWN_TO_USERS.test(type))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " names " + type.getName())));
                }
            });

    private static final DescribedPredicate<JavaClass> KNOWN_TO_USERS = resideInAnyPackage(
                    "java..", "org.homeward.engine", "org.homeward.engine.model")
            .or(belongToAnyOf(Score.class, Part.class))
            .or(describe("primitive", JavaClass::isPrimitive));

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
