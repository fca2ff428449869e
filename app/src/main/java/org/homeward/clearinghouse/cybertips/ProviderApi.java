package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;
import static org.homeward.clearinghouse.cybertips.ResponseCode.MALFORMED_FILE;
import static org.homeward.clearinghouse.cybertips.ResponseCode.RESOURCE_NOT_FOUND;
import static org.homeward.clearinghouse.cybertips.ResponseCode.SERVER_ERROR;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.homeward.clearinghouse.access.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;

/**
 * The calls of the provider API, {@code /ispws/*}. A servlet of its own, not a controller: the pages' servlet would parse every multipart
 * body into temporary files before any handler could say no, and here every error must come out as the interface's XML.
 *
 * <p>An answer is written after the method of {@link Filings} has returned, which is after its transaction committed.
 */
final class ProviderApi extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderApi.class);
    private static final String FINISH = "/finish";
    /** HEAD is how monitors ask whether a server is there; the container leaves the body out. */
    private static final List<String> ASKING = List.of("GET", "HEAD");

    private final transient Schema schema;
    private final transient ProviderStore providers;
    private final transient Filings filings;
    private final transient Vault vault;

    ProviderApi(Schema schema, ProviderStore providers, Filings filings, Vault vault) {
        this.schema = schema;
        this.providers = providers;
        this.filings = filings;
        this.vault = vault;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = path(request);
        if (path.equals("/xsd") && ASKING.contains(request.getMethod())) {
            send(response, 200, schema.source());
            return;
        }
        var reply = answerOrError(request, path, Objects.toString(response.getHeader(ProviderDoor.REQUEST_ID)));
        if (reply.status() != 200) Body.drop(request.getInputStream());
        if (reply.status() == 405) response.setHeader("Allow", String.join(", ", methods(path)));
        send(response, reply);
    }

    private Reply answerOrError(HttpServletRequest request, String path, String requestId) {
        try {
            return answer(request, path);
        } catch (Rejected why) {
            return refusal(path, why);
        } catch (IOException brokenOff) {
            return refusal(path, MALFORMED_FILE.because("the body can't be read to its end. Send it again."));
        } catch (RuntimeException e) {
            LOG.error("Request {} to {} failed", requestId, path, e);
            return refusal(path, SERVER_ERROR.because("nothing was kept. Send it again later."));
        }
    }

    private Reply answer(HttpServletRequest request, String path) throws IOException {
        var methods = methods(path);
        if (methods.isEmpty()) throw RESOURCE_NOT_FOUND.because("there is no call of that name.");
        if (!methods.contains(request.getMethod()))
            throw INVALID_REQUEST.because("use " + methods.getFirst() + ".", 405);
        return switch (path) {
            case "/status" -> status(request);
            case "/submit" -> submit(request);
            case "/upload" -> upload(request);
            case "/fileinfo" -> describe(request);
            case FINISH -> finish(request);
            default -> retract(request);
        };
    }

    /** The name of the call; the slash that some put behind it means nothing. */
    private static String path(HttpServletRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** How a call may be made; not at all when there is none of that name. */
    private static List<String> methods(String path) {
        return switch (path) {
            case "/status", "/xsd" -> ASKING;
            case "/submit", "/upload", "/fileinfo", FINISH, "/retract" -> List.of("POST");
            default -> List.of();
        };
    }

    private Reply status(HttpServletRequest request) {
        return Reply.success("Remote User : " + provider(request).name() + ", Remote Ip : " + request.getRemoteAddr());
    }

    private Reply submit(HttpServletRequest request) throws IOException {
        var provider = provider(request);
        return Reply.of(filings.open(provider, Body.read(request, provider.reportLimit())));
    }

    /** The form has room for many files, its answer for one: the first. All their names come with the answer to /finish. */
    private Reply upload(HttpServletRequest request) throws IOException {
        var provider = provider(request);
        var upload = new Upload(provider.fileLimit(), vault, number -> filings.expectOpen(provider, number));
        FormReader.read(request, upload);
        var names = filings.add(provider, upload.number(), upload.files());
        if (names.isEmpty()) return Reply.of(upload.number());
        return Reply.of(
                upload.number(), names.getFirst(), upload.files().getFirst().md5());
    }

    private Reply describe(HttpServletRequest request) throws IOException {
        var provider = provider(request);
        var named = filings.describe(provider, Body.read(request, provider.reportLimit()));
        return Reply.of(named.report(), named.file(), null);
    }

    private Reply finish(HttpServletRequest request) throws IOException {
        long number = IdField.read(request);
        try {
            return Reply.filed(filings.finish(provider(request), number));
        } catch (Rejected why) {
            return Reply.rejected(why, number, true);
        }
    }

    private Reply retract(HttpServletRequest request) throws IOException {
        long number = IdField.read(request);
        filings.retract(provider(request), number);
        return Reply.of(number);
    }

    private Provider provider(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof User user) return providers.get(user);
        throw ResponseCode.AUTHENTICATION_REQUIRED.plainly();
    }

    private static Reply refusal(String path, Rejected why) {
        return Reply.rejected(why, 0, path.equals(FINISH));
    }

    /** Answers a request that never reached its call. */
    static void send(HttpServletRequest request, HttpServletResponse response, Rejected why) throws IOException {
        send(response, refusal(path(request), why));
    }

    private static void send(HttpServletResponse response, Reply reply) throws IOException {
        send(response, reply.status(), reply.xml().getBytes(StandardCharsets.UTF_8));
    }

    /** The type is that of the interface: there are clients that read the code of an error only when it says {@code application/xml}. */
    private static void send(HttpServletResponse response, int status, byte[] xml) throws IOException {
        response.setStatus(status);
        response.setContentType("application/xml;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(xml.length);
        response.getOutputStream().write(xml);
    }
}
