package org.homeward.clearinghouse.distribution;

import org.homeward.clearinghouse.access.AnswerHeaders;
import org.homeward.clearinghouse.access.OpenDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets partners come to the pages of what they were given, and to nothing else. The secret is in the address: there is no session, so that
 * a program of theirs can report as well as a person, and nothing a forged form could make use of.
 */
@Configuration(proxyBeanMethods = false)
class HandoutDoor {

    @Bean
    @Order(61)
    SecurityFilterChain handouts(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/handouts/**")
                .headers(AnswerHeaders::forSecretAddresses)
                .build();
    }

    /** For partners' programs: what they send is signed, so there is nothing to sign in with. */
    @Bean
    @Order(62)
    SecurityFilterChain partnerReports(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/partner-reports")
                .headers(AnswerHeaders::forPrograms)
                .build();
    }
}
