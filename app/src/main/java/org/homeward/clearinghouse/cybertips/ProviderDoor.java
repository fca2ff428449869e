package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;
import static org.homeward.clearinghouse.cybertips.ResponseCode.NOT_AUTHORIZED;
import static org.homeward.clearinghouse.cybertips.ResponseCode.RESOURCE_NOT_FOUND;
import static org.homeward.clearinghouse.cybertips.ResponseCode.SERVER_ERROR;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before everything else under {@code /ispws}. Gives every answer the number by which a provider can ask about it, and turns what
 * others would make a page of, a refusal by the firewall or a database that is away, into the interface's XML: clients read nothing else.
 */
final class ProviderDoor extends OncePerRequestFilter {
    static final String REQUEST_ID = "Request-ID";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderDoor.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(REQUEST_ID, UUID.randomUUID().toString());
        try {
            chain.doFilter(new OneSlash(request), new Answers(request, response));
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted()) throw e;
            LOG.error("Request {} failed before its call", response.getHeader(REQUEST_ID), e);
            response.resetBuffer();
            ProviderApi.send(request, response, SERVER_ERROR.because("nothing was kept. Send it again later."));
        }
    }

    /**
     * Two slashes where a base address that ends in one met a path that begins with one. The servlet container has taken them for one
     * already when it chose this filter; the firewall behind it looks at the address as it was sent.
     */
    private static final class OneSlash extends HttpServletRequestWrapper {
        OneSlash(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().replaceAll("/{2,}", "/");
        }
    }

    /** Where a page about an error would begin, the answer is written instead. */
    private static final class Answers extends HttpServletResponseWrapper {
        private final HttpServletRequest request;

        Answers(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void sendError(int status) throws IOException {
            ProviderApi.send(request, this, rejected(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }

        private static Rejected rejected(int status) {
            if (status == 403) return NOT_AUTHORIZED.plainly();
            if (status == 404) return RESOURCE_NOT_FOUND.plainly();
            if (status >= 500) return SERVER_ERROR.because("nothing was kept. Send it again later.", status);
            return INVALID_REQUEST.because("the address or a header can't be read.", status);
        }
    }
}
