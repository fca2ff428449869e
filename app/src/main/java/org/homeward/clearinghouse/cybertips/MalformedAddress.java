package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Answers for the container when it refuses an address under {@code /ispws} that it can't read, like one with an encoded zero: no filter
 * sees such a call, so {@link ProviderDoor} can't, and clients read no pages.
 */
final class MalformedAddress extends ValveBase {
    MalformedAddress() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isError() && isOurs(request)) answer(request, response);
        else getNext().invoke(request, response);
    }

    private static boolean isOurs(Request request) {
        var address = request.getRequestURI();
        return address != null && address.matches("/+ispws(/.*)?");
    }

    private static void answer(Request request, Response response) throws IOException {
        int status = response.getStatus();
        response.setSuspended(false);
        response.setHeader(ProviderDoor.REQUEST_ID, UUID.randomUUID().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        ProviderApi.send(request, response, INVALID_REQUEST.because("the address can't be read.", status));
    }
}
