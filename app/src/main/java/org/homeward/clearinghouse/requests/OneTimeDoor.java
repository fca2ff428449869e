package org.homeward.clearinghouse.requests;

import org.homeward.clearinghouse.access.AnswerHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets whoever holds a one-time link come to its page, and to nothing else. The token in the address goes to no other server. */
@Configuration(proxyBeanMethods = false)
class OneTimeDoor {

    @Bean
    @Order(60)
    SecurityFilterChain oneTimeLinks(HttpSecurity http) throws Exception {
        return http.securityMatcher("/answers/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(AnswerHeaders::forSecretAddresses)
                .build();
    }
}
