package org.homeward.clearinghouse.distribution;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook partner's own way to tell us of a sighting: a message signed as ours to it are, with the same secret. See
 * doc/photo-partners.md.
 */
@RestController
class PartnerReportController {
    static final String PARTNER = "Homeward-Partner";
    private static final int LONGEST_BODY = 65_536;

    private final PartnerStore partners;
    private final PartnerReports reports;
    private final Marks marks;
    private final JsonMapper json;
    private final Clock clock;

    PartnerReportController(PartnerStore partners, PartnerReports reports, Marks marks, JsonMapper json, Clock clock) {
        this.partners = partners;
        this.reports = reports;
        this.marks = marks;
        this.json = json;
        this.clock = clock;
    }

    /** Who sent it is known before a byte of it is parsed. */
    @PostMapping("/partner-reports")
    ResponseEntity<Map<String, String>> take(
            @RequestHeader(name = PARTNER, defaultValue = "") String number,
            @RequestHeader(name = Signature.HEADER, defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY)
            return said(HttpStatus.CONTENT_TOO_LARGE, "error", "body: send at most " + LONGEST_BODY + " bytes.");
        var partner = partner(number);
        var verdict = partner.map(known -> Signature.check(marks.secret(known), signature, clock.instant(), body))
                .orElse(Signature.Verdict.WRONG);
        return switch (verdict) {
            // The same whether there is no such partner or the secret is another.
            case WRONG ->
                said(
                        HttpStatus.UNAUTHORIZED,
                        "error",
                        Signature.HEADER
                                + ": sign the bytes you send with your present secret, and send your number as "
                                + PARTNER + ".");
            case STALE ->
                said(
                        HttpStatus.UNAUTHORIZED,
                        "error",
                        Signature.HEADER + ": its time is more than five minutes from our clock; sign each try anew.");
            case RIGHT -> answer(reports.take(partner.orElseThrow(), PartnerReport.read(json, body), signature));
        };
    }

    private Optional<Partner> partner(String number) {
        return number.matches("[1-9]\\d{0,14}")
                ? partners.find(Long.parseLong(number)).filter(known -> known.channel() == Channel.WEBHOOK)
                : Optional.empty();
    }

    private static ResponseEntity<Map<String, String>> answer(PartnerReports.Taken taken) {
        return switch (taken) {
            case NEW -> said(HttpStatus.CREATED, "said", "We have it.");
            case AGAIN -> said(HttpStatus.OK, "said", "We had it already.");
            case REPLAYED -> said(HttpStatus.CONFLICT, "error", "This very message came before: sign each try anew.");
        };
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refused(Conflict refused) {
        return said(HttpStatus.BAD_REQUEST, "error", String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> missing(NotFound missing) {
        return said(HttpStatus.NOT_FOUND, "error", "poster: it is not active; nothing was kept.");
    }

    private static ResponseEntity<Map<String, String>> said(HttpStatus status, String name, String words) {
        return ResponseEntity.status(status).body(Map.of(name, words));
    }
}
