package org.homeward.clearinghouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.apache.commons.codec.binary.Base32;
import org.homeward.clearinghouse.access.HostUsers;
import org.homeward.clearinghouse.access.Keys;
import org.homeward.clearinghouse.access.TestSecrets;
import org.homeward.clearinghouse.access.User;
import org.homeward.clearinghouse.access.UserRole;
import org.homeward.clearinghouse.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Signs in for real: over HTTP, with a password and a one-time code, as a browser without script would. Redirects are not followed, so
 * that tests see them.
 *
 * <pre>{@code
 * var browser = new SignedInBrowser(context).signInAs(UserRole.ANALYST);   // a new user
 * browser.get("/cases").body();
 * browser.post("/purpose", "reason", "REQUEST");                           // takes the page's token against forged requests along
 * browser.cookies();                                                       // for Chromium
 * }</pre>
 */
public final class SignedInBrowser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private final @Nullable ApplicationContext context;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public SignedInBrowser(ApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** For a server in a process of its own, whose people are made by its command line. */
    public SignedInBrowser(String address) {
        this.context = null;
        this.address = address;
    }

    /** Makes a new user of these roles, with a password of their own, and signs in. */
    public SignedInBrowser signInAs(UserRole... roles) {
        return signInAs(newUser(roles));
    }

    public SignedInBrowser signInAs(User user) {
        var enrolment = TestSecrets.enrol(bean(Users.class), user);
        return signIn(enrolment.name(), enrolment.password(), enrolment.codeSecret());
    }

    public static User newUser(UserRole... roles) {
        var name = roles[0].name().toLowerCase(java.util.Locale.ROOT) + "." + COUNT.incrementAndGet();
        return new User(name, "Sample " + name, Set.of(roles), User.SYSTEM.agency());
    }

    /** As with the lines of demo-sign-ins.tsv. Throws when it does not get in. */
    public SignedInBrowser signIn(String name, String password, String codeSecret) {
        var answer = trySignIn(name, password, code(codeSecret));
        if (location(answer).contains("/sign-in"))
            throw new AssertionError(name + " did not get in: " + location(answer));
        return this;
    }

    public HttpResponse<String> trySignIn(String name, String password, String code) {
        return postFrom(
                "/sign-in", "/sign-in", "username", name, "password", password, "code", code, "acknowledged", "true");
    }

    public HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
        if (headers.length > 0) request.headers(headers);
        return send(request.GET().build());
    }

    /** Posts a form, with the token of a page that has one. */
    public HttpResponse<String> post(String path, String... fields) {
        return postFrom("/purpose", path, fields);
    }

    /** Posts a form found on {@code page}. */
    public HttpResponse<String> postFrom(String page, String path, String... fields) {
        var token = csrf(get(page).body());
        return postPlain(
                path,
                IntStream.range(0, fields.length + 2)
                        .mapToObj(at -> at < fields.length ? fields[at] : at == fields.length ? "_csrf" : token)
                        .toArray(String[]::new));
    }

    /** Posts nothing but these fields. */
    public HttpResponse<String> postPlain(String path, String... fields) {
        var form = IntStream.range(0, fields.length / 2)
                .mapToObj(at -> encoded(fields[2 * at]) + "=" + encoded(fields[2 * at + 1]))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HostUsers host() {
        return HostUsers.on(bean(DataSource.class), bean(Keys.class), bean(Clock.class));
    }

    /** The code of the product's present step. */
    public String code(String secret) {
        var clock = context == null ? Clock.systemUTC() : bean(Clock.class);
        return code(secret, Math.floorDiv(clock.instant().getEpochSecond(), 30));
    }

    private <T> T bean(Class<T> type) {
        return Objects.requireNonNull(context, "a server in another process").getBean(type);
    }

    /** RFC 6238, written a second time so that the product's own does not check itself. */
    public static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(secret), "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[19] & 15;
            int number = (hash[at] & 127) << 24
                    | (hash[at + 1] & 255) << 16
                    | (hash[at + 2] & 255) << 8
                    | hash[at + 3] & 255;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String csrf(String page) {
        var found = CSRF.matcher(page);
        return found.find() ? found.group(1) : "no token on the page";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
