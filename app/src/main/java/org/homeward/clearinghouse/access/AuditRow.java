package org.homeward.clearinghouse.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * An event as {@code access_append} takes it.
 *
 * @param fields time, actor, agency, verb, ref, outcome, purpose, reference, detail, shown, source address, session: the order of
 *     doc/audit-format.md
 */
record AuditRow(String[] fields) {
    private static final int LONGEST = 200;

    /** Adds where the request came from, when there is one. */
    static AuditRow of(AuditEvent event, Instant now) {
        var ref = event.ref();
        var purpose = event.purpose();
        return new AuditRow(new String[] {
            now.toString(),
            plain(event.actor()),
            plain(event.agency()),
            plain(event.verb()),
            ref == null ? "" : plain(ref.toString()),
            event.outcome().name(),
            purpose == null ? "" : purpose.reason().name(),
            purpose == null ? "" : plain(purpose.reference()),
            plain(event.detail()),
            event.shown().stream().map(shown -> plain(shown.toString())).collect(Collectors.joining("\n")),
            source(),
            session()
        });
    }

    /** What the database can hold, on one line and of bounded length: parts of it were typed by anybody. */
    private static String plain(String text) {
        var oneLine = text.replaceAll("\\p{Cntrl}", " ");
        var known = new String(oneLine.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return known.codePointCount(0, known.length()) <= LONGEST
                ? known
                : known.substring(0, known.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private static String source() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    /** A digest: the id itself would let a reader of the trail take the session over. */
    private static String session() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) return "";
        var session = request.getRequest().getSession(false);
        return session == null ? "" : AuditTrail.digest(session.getId()).substring(0, 12);
    }
}
