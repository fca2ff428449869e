package org.homeward.clearinghouse.leads;

import org.homeward.clearinghouse.access.AnswerHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Lets anybody come to "send information". Before the door of the posters: what is typed here is kept by no browser. */
@Configuration(proxyBeanMethods = false)
class InformationDoor {
    @Bean
    @Order(65)
    SecurityFilterChain information(HttpSecurity http) throws Exception {
        return http.securityMatcher("/posters/*/information")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(AnswerHeaders::forPages)
                .build();
    }
}
