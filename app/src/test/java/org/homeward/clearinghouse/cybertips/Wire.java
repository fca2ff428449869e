package org.homeward.clearinghouse.cybertips;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A provider's program, as small as it can be: one call, one answer. */
final class Wire {
    static final String BOUNDARY = "boundary-of-the-test";

    /** An answer: HTTP status, headers, and the XML. */
    record Answer(int status, String xml, @Nullable String requestId) {
        int code() {
            return Integer.parseInt(element("responseCode"));
        }

        long report() {
            return Long.parseLong(element("reportId"));
        }

        String description() {
            return xml.contains("<responseDescription>") ? element("responseDescription") : "";
        }

        String element(String name) {
            var found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
            if (!found.find()) throw new AssertionError("no " + name + " in " + xml);
            return found.group(1);
        }

        @Override
        public String toString() {
            return status + " " + xml;
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String credentials;

    Wire(int port, String name, String password) {
        base = "http://127.0.0.1:" + port + "/ispws";
        credentials =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The header by which every call says who it is. */
    String credentials() {
        return credentials;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer submit(String xml) {
        return post("/submit", "text/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Submits what must be accepted, and gives its number. */
    long open(String xml) {
        var answer = submit(xml);
        if (answer.status() != 200) throw new AssertionError("not accepted: " + answer);
        return answer.report();
    }

    Answer describe(String xml) {
        return post("/fileinfo", "text/xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8));
    }

    Answer upload(long report, String bytes) {
        return multipart("/upload", field("id", Long.toString(report)) + file("picture.jpg", bytes));
    }

    Answer finish(Object report) {
        return post("/finish", "application/x-www-form-urlencoded", ("id=" + report).getBytes(StandardCharsets.UTF_8));
    }

    Answer retract(Object report) {
        return multipart("/retract", field("id", report.toString()));
    }

    Answer multipart(String path, String parts) {
        var body = parts + "--" + BOUNDARY + "--\r\n";
        return post(path, "multipart/form-data; boundary=" + BOUNDARY, body.getBytes(StandardCharsets.UTF_8));
    }

    static String field(String name, String value) {
        return part("name=\"" + name + "\"", value);
    }

    static String file(String name, String bytes) {
        return part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", bytes);
    }

    static String part(String disposition, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + value + "\r\n";
    }

    Answer post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", credentials);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Request-ID").orElse(null));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the server cut the connection", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
