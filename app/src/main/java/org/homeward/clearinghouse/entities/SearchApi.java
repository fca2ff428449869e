package org.homeward.clearinghouse.entities;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.access.Ref;
import org.homeward.clearinghouse.access.Refused;
import org.homeward.clearinghouse.access.Shown;
import org.homeward.clearinghouse.access.User;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The search for programs: the same question, rights, trail and reasons as the page. A token is a user's own; a purpose must be named
 * each time. Described at {@code /api/v1/openapi.json}.
 */
@RestController
class SearchApi {
    private static final int LONGEST_BODY = 65_536;

    private final Searches searches;
    private final SearchAsked.Reader reader;
    private final Access access;

    SearchApi(Searches searches, SearchAsked.Reader reader, Access access) {
        this.searches = searches;
        this.reader = reader;
        this.access = access;
    }

    @PostMapping("/api/v1/search")
    SearchAnswer search(@AuthenticationPrincipal User user, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY)
            throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "body", "Send at most " + LONGEST_BODY + " bytes.");
        var asked = reader.read(body);
        return access.search(
                user,
                Ref.Kind.ENTITY,
                asked.digestible(),
                new Purpose(asked.reason(), asked.reference()),
                grant -> shown(answer(grant, asked)));
    }

    private SearchAnswer answer(Grant grant, SearchAsked asked) {
        return SearchAnswer.of(asked, searches.find(grant, asked.query()));
    }

    private static Shown<SearchAnswer> shown(SearchAnswer answer) {
        List<Ref> ids = answer.hits().stream()
                .map(hit -> new Ref(Ref.Kind.RECORD, hit.record().id()))
                .distinct()
                .toList();
        return new Shown<>(answer, ids);
    }

    @GetMapping(value = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] description() throws IOException {
        return new ClassPathResource("entities/openapi.json").getContentAsByteArray();
    }

    /** A request that can't be answered: which field, and what to do. */
    static final class Problem extends RuntimeException {
        private final HttpStatus status;
        private final String field;

        Problem(HttpStatus status, String field, String remedy) {
            super(remedy);
            this.status = status;
            this.field = field;
        }
    }

    /** RFC 9457, with the field and the remedy. */
    record ProblemBody(String type, String title, int status, String detail, String field, String remedy) {}

    @ExceptionHandler
    ResponseEntity<ProblemBody> problem(Problem problem) {
        return answer(problem.status, problem.field, String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> refused(Refused refused) {
        return answer(HttpStatus.FORBIDDEN, "Authorization", String.valueOf(refused.getMessage()));
    }

    private static ResponseEntity<ProblemBody> answer(HttpStatus status, String field, String remedy) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new ProblemBody(
                        "about:blank", status.getReasonPhrase(), status.value(), field + ": " + remedy, field, remedy));
    }
}
