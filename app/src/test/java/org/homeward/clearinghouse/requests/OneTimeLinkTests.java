package org.homeward.clearinghouse.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.clearinghouse.TestUsers.ANALYST;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one-time page over HTTP, as mail scanners, previews, forgers and detectives come to it. */
class OneTimeLinkTests extends RequestJourney {
    private static final Pattern LINK = Pattern.compile("/answers/[\\w-]{43}");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private RequestNumber number;
    private String link;
    private String code;

    @BeforeEach
    void send() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
        number = verified();
        code = String.valueOf(
                act(ANALYST, number, "/dispatch").andReturn().getFlashMap().get("code"));
        var mail = LINK.matcher(String.valueOf(MAIL.getReceivedMessages()[0].getContent()));
        assertThat(mail.find()).isTrue();
        link = mail.group();
    }

    @Test
    void noPreviewOpensOrRevealsAnything() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send(someone(), "HEAD", link, "").statusCode()).isEqualTo(200);
            var preview = HttpRequest.newBuilder(address(link))
                    .header("Sec-Purpose", "prefetch")
                    .header("User-Agent", "Mail scanner")
                    .build();
            var page = someone().send(preview, HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(number.value(), "Elko", "Shaw", "Police of", code);
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        }
        assertThat(opened()).isZero();
        assertThat(open(someone(), code)).contains("The number was used by a man in Elko.");
    }

    /** A scanner that presses buttons knows no code, and has no token of the page. */
    @Test
    void aPostWithoutThePageOpensNothing() throws Exception {
        assertThat(send(someone(), "POST", link, "code=" + code).statusCode()).isEqualTo(403);
        assertThat(send(someone(), "POST", link + "/document", "").statusCode()).isEqualTo(403);
        assertThat(opened()).isZero();
    }

    @Test
    void ofManyWhoOpenItAtOnceOneDoes() throws Exception {
        Callable<String> detective = () -> open(someone(), code);
        try (var hands = Executors.newFixedThreadPool(4)) {
            var pages = hands.invokeAll(java.util.Collections.nCopies(4, detective)).stream()
                    .map(Future::resultNow)
                    .filter(page -> page.contains("a man in Elko"));
            assertThat(pages).hasSize(1);
        }
        assertThat(opened()).isEqualTo(1);
        assertThat(send(someone(), "GET", link, "").statusCode()).isEqualTo(404);
    }

    private static HttpClient someone() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<String> send(HttpClient browser, String method, String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** By the form of the page, as a person does. */
    private String open(HttpClient browser, String told) throws Exception {
        var page = CSRF.matcher(send(browser, "GET", link, "").body());
        if (!page.find()) return "";
        return send(browser, "POST", link, "code=" + told + "&_csrf=" + page.group(1))
                .body();
    }

    private int opened() {
        return db.sql("select count(*) from requests_dispatch where request = :number and opened_at is not null")
                .param("number", number.value())
                .query(Integer.class)
                .single();
    }
}
