package org.homeward.clearinghouse;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.clearinghouse.access.QuickPasswords;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole product with its demo data, on a random port, for tests that go through a browser. Only its passwords are kept with few rounds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "homeward.demo=true")
@Import(QuickPasswords.class)
@ContextConfiguration(initializers = {TestDatabase.class, TestMail.class})
public @interface DemoTest {}
