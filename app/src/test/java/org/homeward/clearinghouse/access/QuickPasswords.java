package org.homeward.clearinghouse.access;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Keeps passwords with few rounds: tests sign in hundreds of times, and none of their passwords guards anything. */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

    @Bean
    @Primary
    Passwords quickPasswords() {
        return new Passwords(1000);
    }
}
