package org.homeward.clearinghouse.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An SMS gateway on this machine: keeps what it was given, and answers as it is told to. */
public final class TestSms {
    /** @param credentials account and secret as they came */
    public record Message(String to, String from, String body, String credentials) {}

    private final HttpServer server;
    private final List<Message> messages = new ArrayList<>();
    private volatile int status = 201;

    public TestSms() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/messages", this::take);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
    }

    void answer(int status) {
        this.status = status;
    }

    public synchronized List<Message> messagesTo(String number) {
        return messages.stream().filter(message -> message.to.equals(number)).toList();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var fields = fields(form);
        if (status / 100 == 2)
            messages.add(new Message(
                    fields.getOrDefault("To", ""),
                    fields.getOrDefault("From", ""),
                    fields.getOrDefault("Body", ""),
                    credentials(exchange.getRequestHeaders().getFirst("Authorization"))));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String credentials(String header) {
        return new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
    }
}
