package org.homeward.clearinghouse.desk;

import org.homeward.clearinghouse.access.AnswerHeaders;
import org.homeward.clearinghouse.access.OpenDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The door of those who are called out: no sign-in. What they hold is the secret in the address, so no other site can forge their answer. */
@Configuration(proxyBeanMethods = false)
class CalledDoor {
    @Bean
    @Order(41)
    SecurityFilterChain called(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/called/**")
                .headers(AnswerHeaders::forSecretAddresses)
                .build();
    }
}
