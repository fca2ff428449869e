package org.homeward.clearinghouse.access;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    Keys keys(@Value("${homeward.data}") Path data) {
        return Keys.of(data);
    }
}
