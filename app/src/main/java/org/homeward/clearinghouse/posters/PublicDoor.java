package org.homeward.clearinghouse.posters;

import org.homeward.clearinghouse.access.AnswerHeaders;
import org.homeward.clearinghouse.access.OpenDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets the open internet come to {@code /posters} and to nothing else. There is no session: a member of the staff sees there what a
 * stranger sees, so an answer may be kept for others. Nothing is changed by any of these addresses;
 * "send information" has a door of its own.
 */
@Configuration(proxyBeanMethods = false)
class PublicDoor {

    /** For programs; who asks there proves it with each call. */
    @Bean
    @Order(70)
    SecurityFilterChain posterApi(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/posters/api/**")
                .headers(AnswerHeaders::forPrograms)
                .build();
    }

    /** The one page that others may put into theirs. */
    @Bean
    @Order(71)
    SecurityFilterChain posterWidget(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/posters/widget")
                .headers(headers -> {
                    AnswerHeaders.forEmbedding(headers);
                    headers.cacheControl(cache -> cache.disable());
                })
                .build();
    }

    @Bean
    @Order(72)
    SecurityFilterChain publicPosters(HttpSecurity http) throws Exception {
        return OpenDoor.to(http, "/posters", "/posters/**")
                .headers(headers -> {
                    AnswerHeaders.forPages(headers);
                    headers.cacheControl(cache -> cache.disable());
                })
                .build();
    }
}
