package org.homeward.clearinghouse.leads;

import org.homeward.clearinghouse.access.AnswerHeaders;
import org.homeward.clearinghouse.access.OpenDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets anybody come to "send information". Before the door of the posters: what is typed here is kept by no browser. */
@Configuration(proxyBeanMethods = false)
class InformationDoor {
    @Bean
    @Order(65)
    SecurityFilterChain information(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/posters/*/information")
                .headers(AnswerHeaders::forPages)
                .build();
    }
}
