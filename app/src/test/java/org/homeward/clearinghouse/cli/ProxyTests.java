package org.homeward.clearinghouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * From where a request comes, as the flood hold and the audit trail see it: a real Tomcat with Homeward's own settings, asked over HTTP by
 * 127.0.0.1.
 */
class ProxyTests {
    private static final String HERE = "127.0.0.1 http";

    /** Nothing of Homeward but how its server is set. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Mirror {
        @Bean
        ServletRegistrationBean<HttpServlet> mirror() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
                        }
                    },
                    "/");
        }
    }

    /** What a request with these headers is taken for. */
    private static String seen(List<String> proxies, String... headers) throws IOException, InterruptedException {
        var settings = new HashMap<>(Proxies.settings(proxies));
        settings.put("server.port", "0");
        try (var context = new SpringApplicationBuilder(Mirror.class)
                        .initializers(given -> given.getEnvironment()
                                .getPropertySources()
                                .addFirst(new org.springframework.core.env.MapPropertySource("proxies", settings)))
                        .logStartupInfo(false)
                        .run();
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/"));
            for (int at = 0; at < headers.length; at += 2) request.header(headers[at], headers[at + 1]);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void withoutAProxyNobodyIsBelieved() throws Exception {
        assertThat(seen(List.of(), "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https"))
                .isEqualTo(HERE);
        assertThat(seen(List.of(), "Forwarded", "for=192.0.2.1;proto=https")).isEqualTo(HERE);
    }

    @Test
    void aNamedProxySaysWhoCameByWhat() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For", "198.51.100.7", "X-Forwarded-Proto", "https"))
                .isEqualTo("198.51.100.7 https");
        assertThat(seen(List.of("127.0.0.1"))).isEqualTo(HERE);
    }

    @Test
    void whatAVisitorPutBeforeItIsNotBelieved() throws Exception {
        assertThat(seen(List.of("127.0.0.1"), "X-Forwarded-For", "192.0.2.1, 198.51.100.7"))
                .isEqualTo("198.51.100.7 http");
        // Two proxies in a row, both named.
        assertThat(seen(List.of("127.0.0.1", "10.0.0.5"), "X-Forwarded-For", "192.0.2.1, 198.51.100.7, 10.0.0.5"))
                .isEqualTo("198.51.100.7 http");
    }

    @Test
    void whoIsNotTheProxyIsNotBelieved() throws Exception {
        // 10.0.0.50 is not 10.0.0.5, nor is 127.0.0.1, which Spring Boot itself would believe.
        assertThat(seen(List.of("10.0.0.5"), "X-Forwarded-For", "192.0.2.1", "X-Forwarded-Proto", "https"))
                .isEqualTo(HERE);
        assertThat(seen(List.of("127.0.0.1", "10.0.0.5"), "X-Forwarded-For", "192.0.2.1, 10.0.0.50"))
                .isEqualTo("10.0.0.50 http");
    }
}
