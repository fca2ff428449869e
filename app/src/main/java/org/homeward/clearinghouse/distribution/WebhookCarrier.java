package org.homeward.clearinghouse.distribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.BasicHttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posters as a signed message over https. The message holds texts and addresses; files are fetched from the delivery's page. */
@Component
class WebhookCarrier implements Carrier, DisposableBean {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Outside outside;
    private final Marks marks;
    private final DistributionSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    /** Of the errand under way in this thread: what the resolver below may look up, and nothing else. */
    private static final ScopedValue<URI> LISTED = ScopedValue.newInstance();

    private final CloseableHttpClient http;

    WebhookCarrier(Outside outside, Marks marks, DistributionSettings settings, JsonMapper json, Clock clock) {
        this.outside = outside;
        this.marks = marks;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = client();
    }

    private CloseableHttpClient client() {
        long timeout = settings.timeout().toMillis();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Listed())
                .setMaxConnTotal(settings.together() * 2)
                .setMaxConnPerRoute(settings.together())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout, TimeUnit.MILLISECONDS)
                        .setSocketTimeout((int) timeout, TimeUnit.MILLISECONDS)
                        // One that the partner closed meanwhile would look like a partner that does not answer.
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                // A partner that moved is looked at by a person: a redirect may lead anywhere.
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout, TimeUnit.MILLISECONDS)
                        .build())
                .build();
    }

    /** The addresses that were looked at are those that are connected to. */
    private final class Listed implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            try {
                return outside.addresses(LISTED.get(), host).toArray(InetAddress[]::new);
            } catch (Outside.NotReachable refused) {
                throw new UnknownHostException(refused.getMessage());
            }
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Outcome carry(Errand errand) {
        var listed = URI.create(errand.partner().address());
        try {
            outside.mustBeSafe(listed);
            // Again before each try: a connection that stands was made to an address that was looked at then.
            outside.addresses(listed, String.valueOf(listed.getHost()));
            return ScopedValue.where(LISTED, listed)
                    .call(() -> http.execute(post(errand, listed), new BasicHttpContext(), this::outcome));
        } catch (Outside.NotReachable refused) {
            return Outcome.notYet(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            return Outcome.notYet("The partner's server did not answer.");
        }
    }

    private HttpPost post(Errand errand, URI listed) {
        var body = json.writeValueAsBytes(message(errand));
        var post = new HttpPost(listed);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        post.setHeader("Idempotency-Key", errand.delivery().key());
        post.setHeader(Signature.HEADER, Signature.of(marks.secret(errand.partner()), clock.instant(), body));
        return post;
    }

    private static Map<String, Object> message(Errand errand) {
        var delivery = errand.delivery();
        if (errand.isRecall())
            return Map.of(
                    "event", "poster.recalled",
                    "key", delivery.key(),
                    "poster", delivery.poster(),
                    "version", delivery.version(),
                    "confirm", errand.page());
        return Map.of(
                "event", "poster.released",
                "key", delivery.key(),
                "poster", delivery.poster(),
                "version", delivery.version(),
                "headline", errand.parcel().headline(errand.partner()),
                "link", errand.link(),
                "page", errand.page(),
                "files", files(errand));
    }

    private static List<Map<String, Object>> files(Errand errand) {
        return errand.parcel().filesFor(errand.partner()).stream()
                .map(file -> Map.<String, Object>of(
                        "name",
                        file.name(),
                        "type",
                        file.type(),
                        "size",
                        file.bytes().length,
                        "address",
                        errand.page() + "/" + file.name()))
                .toList();
    }

    private Outcome outcome(ClassicHttpResponse answer) {
        int status = answer.getCode();
        if (status >= 200 && status < 300) return new Outcome.Took(true, "");
        var after = answer.getFirstHeader("Retry-After");
        var seconds = after == null ? "" : after.getValue();
        boolean asked = (status == 429 || status == 503) && seconds.matches("\\d{1,6}");
        var wait = asked ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
        return new Outcome.NotYet(
                "The partner's server answered " + status + ".",
                wait != null && wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
