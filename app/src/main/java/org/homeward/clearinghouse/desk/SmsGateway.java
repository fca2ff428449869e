package org.homeward.clearinghouse.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Sends text messages through a gateway in the manner most offer: a form with {@code To}, {@code From} and {@code Body}, account and secret
 * as basic credentials, any 2xx for taken. Contract-tested against a server of our own; no gateway of a vendor was tried.
 */
@Component
class SmsGateway {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final SmsSettings settings;
    private final HttpClient client;

    SmsGateway(SmsSettings settings) {
        this.settings = settings;
        if (settings.url() != null) mustBePrivate(settings.url());
        this.client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The secret goes with each message, so it may cross a network only under TLS. */
    private static void mustBePrivate(URI url) {
        if ("https".equals(url.getScheme())) return;
        try {
            if ("http".equals(url.getScheme())
                    && InetAddress.getByName(url.getHost()).isLoopbackAddress()) return;
        } catch (UnknownHostException e) {
            // Not this machine, then.
        }
        throw new IllegalArgumentException("homeward.sms.url has to begin with https:// unless it is this machine.");
    }

    /** @param to {@code +} and digits */
    void send(String to, String text) throws Undelivered {
        if (settings.url() == null) throw new Undelivered("No SMS gateway is set (homeward.sms.url).");
        try {
            int status = client.send(request(settings.url(), to, text), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) throw new Undelivered("The SMS gateway answered " + status + ".");
        } catch (IOException e) {
            throw new Undelivered("The SMS gateway could not be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undelivered("Homeward was stopped.");
        }
    }

    private HttpRequest request(URI url, String to, String text) {
        var credentials = (settings.account() + ":" + settings.secret()).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(url)
                .timeout(TO_ANSWER)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("To", to, "From", settings.from(), "Body", text))))
                .build();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
