package org.homeward.clearinghouse.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who gets past which address. Anything not named here needs a signed-in user. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] NOTHING_OF_ANYBODY = {"/vendor/**", "/css/**", "/js/**", "/islands/**", "/outlines/**"
    };

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    Accounts accounts(
            UserStore store,
            Passwords passwords,
            Keys keys,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Accounts(store, passwords, new Sealed(keys), trail, new TransactionTemplate(transactions), clock);
    }

    @Bean
    SignIn signIn(
            UserStore store,
            Passwords passwords,
            Keys keys,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new SignIn(store, passwords, new Sealed(keys), trail, new TransactionTemplate(transactions), clock);
    }

    /** The look of the pages, and the outlines of maps: the same for everybody, so browsers may keep it. */
    @Bean
    @Order(10)
    SecurityFilterChain look(HttpSecurity http) throws Exception {
        return http.securityMatcher(NOTHING_OF_ANYBODY)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /** For programs: a token at each request, no session, so no request can be forged from a page. */
    @Bean
    @Order(50)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi.json")
                        .permitAll()
                        .requestMatchers("/api/v1/search")
                        .hasAuthority(TokenScope.SEARCH.authority())
                        .anyRequest()
                        .authenticated())
                .addFilterAfter(new TrailDownFilter(), HeaderWriterFilter.class)
                .addFilterBefore(new BearerFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(BearerFilter::challenge))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(AnswerHeaders::forPrograms)
                .build();
    }

    /** Pages, for people: a session, a form, a token against forged requests. Modules with an API of their own go before. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, UserStore users, AuditTrail trail, Clock clock)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/health", "/sign-in", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Alone: beside it the default manager would ask the same provider again, and each failure would count
                // twice.
                .authenticationManager(new ProviderManager(signIn))
                .addFilterAfter(new TrailDownFilter(), HeaderWriterFilter.class)
                .addFilterBefore(new SittingFilter(users, clock), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(Doors.pagesOnly()))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(Doors::signInFirst).accessDeniedHandler(Doors::denied))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(SignInAttempt::of)
                        .successHandler(Doors::signedIn)
                        .failureHandler(Doors::failed))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessHandler(Doors.signedOut(trail)))
                .headers(AnswerHeaders::forPages)
                .build();
    }
}
