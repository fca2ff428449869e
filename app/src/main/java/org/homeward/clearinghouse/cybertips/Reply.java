package org.homeward.clearinghouse.cybertips;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the wire.
 *
 * @param report the number of the report, when the call names or makes one
 * @param done whether the answer is one to {@code /finish}, which has a form of its own: clients read no other there
 */
record Reply(
        int status,
        ResponseCode code,
        String description,
        @Nullable Long report,
        @Nullable String file,
        @Nullable String hash,
        List<String> files,
        boolean done) {
    Reply {
        files = List.copyOf(files);
    }

    static Reply success(String description) {
        return new Reply(200, ResponseCode.SUCCESS, description, null, null, null, List.of(), false);
    }

    static Reply of(long report) {
        return new Reply(200, ResponseCode.SUCCESS, ResponseCode.SUCCESS.words, report, null, null, List.of(), false);
    }

    /** An answer about one file; the hash is the MD5 of the bytes received. */
    static Reply of(long report, String file, @Nullable String hash) {
        return new Reply(200, ResponseCode.SUCCESS, ResponseCode.SUCCESS.words, report, file, hash, List.of(), false);
    }

    static Reply filed(Filings.Filed filed) {
        return new Reply(
                200, ResponseCode.SUCCESS, ResponseCode.SUCCESS.words, filed.number(), null, null, filed.files(), true);
    }

    /**
     * @param report the number the call named; 0 when it named none
     */
    static Reply rejected(Rejected why, long report, boolean done) {
        return new Reply(why.status, why.code, why.description, done ? report : null, null, null, List.of(), done);
    }

    String xml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        if (done) done(xml);
        else plain(xml);
        return xml.toString();
    }

    private void plain(StringBuilder xml) {
        xml.append("<reportResponse>\n");
        element(xml, "responseCode", Integer.toString(code.number));
        element(xml, "responseDescription", description);
        if (report != null) element(xml, "reportId", report.toString());
        if (file != null) element(xml, "fileId", file);
        if (hash != null) element(xml, "hash", hash);
        xml.append("</reportResponse>\n");
    }

    /** The description is an addition of ours, on errors only: without it nobody could say what to do about a 4100. */
    private void done(StringBuilder xml) {
        xml.append("<reportDoneResponse>\n");
        element(xml, "responseCode", Integer.toString(code.number));
        if (code != ResponseCode.SUCCESS) element(xml, "responseDescription", description);
        element(xml, "reportId", Long.toString(report == null ? 0 : report));
        xml.append("  <files>\n");
        for (var id : files) element(xml, "fileId", id);
        xml.append("  </files>\n</reportDoneResponse>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append("  <").append(name).append('>');
        text.codePoints().forEach(point -> append(xml, point));
        xml.append("</").append(name).append(">\n");
    }

    /** Descriptions may quote what was sent: markup is escaped, and what XML 1.0 can't hold is shown as a question mark. */
    private static void append(StringBuilder xml, int point) {
        switch (point) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            default -> xml.appendCodePoint(isXml(point) ? point : '?');
        }
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point > 0xFFFF;
    }
}
