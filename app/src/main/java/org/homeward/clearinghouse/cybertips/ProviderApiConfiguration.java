package org.homeward.clearinghouse.cybertips;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.homeward.clearinghouse.access.AnswerHeaders;
import org.homeward.clearinghouse.access.Users;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the provider API at {@code /ispws}, behind HTTP Basic and before the pages' security. */
@Configuration(proxyBeanMethods = false)
class ProviderApiConfiguration {
    private static final String REALM = "Basic realm=\"CyberTipline\", charset=\"UTF-8\"";

    @Bean
    Vault vault() {
        return Vault.NONE;
    }

    /** Without a multipart configuration: the container must not write uploads to temporary files. */
    @Bean
    ServletRegistrationBean<ProviderApi> providerApi(
            Schema schema, ProviderStore providers, Filings filings, Vault vault) {
        return new ServletRegistrationBean<>(new ProviderApi(schema, providers, filings, vault), "/ispws/*");
    }

    @Bean
    FilterRegistrationBean<ProviderDoor> providerDoor() {
        var filter = new FilterRegistrationBean<>(new ProviderDoor());
        filter.addUrlPatterns("/ispws/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** A client that asks before it sends a long body is told to go on when somebody reads it, not before its password is known. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> askedBeforeTheBody() {
        return server ->
                server.addConnectorCustomizers(connector -> connector.setProperty("continueResponseTiming", "onRead"));
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> evenWhatCannotBeRead() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new MalformedAddress()));
    }

    /** No session and no form, so no token against forged requests either: a program sends its password with each call. */
    @Bean
    @Order(50)
    SecurityFilterChain providerSecurity(HttpSecurity http, Users users) throws Exception {
        return http.securityMatcher("/ispws/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .authenticationManager(new ProviderSignIn(users))
                .httpBasic(
                        basic -> basic.authenticationEntryPoint((request, response, why) -> refuse(request, response)))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint((request, response, why) -> refuse(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AnswerHeaders::forPrograms)
                .build();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", REALM);
        var why = ResponseCode.AUTHENTICATION_REQUIRED.because("send the provider's name and password by HTTP Basic.");
        ProviderApi.send(request, response, why);
    }
}
