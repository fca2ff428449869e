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
        var path = Objects.requireNonNullElse(request.getPathInfo(), "/");
        if (path.equals("/xsd") && request.getMethod().equals("GET")) {
            send(response, 200, schema.source());
            return;
        }
        var reply = answerOrError(request, path, Objects.toString(response.getHeader(RequestId.HEADER)));
        if (reply.status() != 200) Body.drop(request.getInputStream());
        send(response, reply.status(), reply.xml().getBytes(StandardCharsets.UTF_8));
    }

    private Reply answerOrError(HttpServletRequest request, String path, String requestId) {
        try {
            return answer(request, path);
        } catch (Rejected why) {
            return Reply.rejected(why, 0, path.equals(FINISH));
        } catch (IOException brokenOff) {
            var why = MALFORMED_FILE.because("the body can't be read to its end. Send it again.");
            return Reply.rejected(why, 0, path.equals(FINISH));
        } catch (RuntimeException e) {
            LOG.error("Request {} to {} failed", requestId, path, e);
            var why = SERVER_ERROR.because("nothing was kept. Send it again later.");
            return Reply.rejected(why, 0, path.equals(FINISH));
        }
    }

    private Reply answer(HttpServletRequest request, String path) throws IOException {
        return switch (path) {
            case "/status" -> status(expect("GET", request));
            case "/xsd" -> throw INVALID_REQUEST.because("use GET.", 405);
            case "/submit" -> submit(expect("POST", request));
            case "/upload" -> upload(expect("POST", request));
            case "/fileinfo" -> describe(expect("POST", request));
            case FINISH -> finish(expect("POST", request));
            case "/retract" -> retract(expect("POST", request));
            default -> throw RESOURCE_NOT_FOUND.because("there is no call of that name.");
        };
    }

    private static HttpServletRequest expect(String method, HttpServletRequest request) {
        if (!request.getMethod().equals(method)) throw INVALID_REQUEST.because("use " + method + ".", 405);
        return request;
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

    static void send(HttpServletResponse response, int status, byte[] xml) throws IOException {
        response.setStatus(status);
        response.setContentType("text/xml;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(xml.length);
        response.getOutputStream().write(xml);
    }
}
