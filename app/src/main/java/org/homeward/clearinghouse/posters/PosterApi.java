package org.homeward.clearinghouse.posters;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.homeward.clearinghouse.access.Users;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Active posters in the shape of the Poster API that public clients speak: a token for a client's id and secret, then reading. A client is
 * a provider's account, whose secret an administrator makes and changes; posters are not taken in here.
 */
@RestController
@RequestMapping("/posters/api")
class PosterApi {
    private static final int LONGEST_REQUEST = 4_096;
    private final Users users;
    private final ApiTokens tokens;
    private final PosterShape shape;
    private final PublicStore store;
    private final JsonMapper json;

    PosterApi(Users users, ApiTokens tokens, PosterShape shape, PublicStore store, JsonMapper json) {
        this.users = users;
        this.tokens = tokens;
        this.shape = shape;
        this.store = store;
        this.json = json;
    }

    /** What a client sends for its token. */
    record Credentials(String clientId, String clientSecret) {}

    @PostMapping("/Auth/Token")
    ResponseEntity<Object> token(HttpServletRequest request) throws IOException {
        return credentials(request)
                .flatMap(said -> users.authenticateProvider(said.clientId(), said.clientSecret()))
                .map(client -> answer(
                        HttpStatus.OK,
                        Map.of(
                                "accessToken",
                                tokens.of(client),
                                "tokenType",
                                "Bearer",
                                "expiresIn",
                                ApiTokens.SECONDS)))
                .orElseGet(() -> answer(
                        HttpStatus.UNAUTHORIZED,
                        Map.of("message", "Send {\"clientId\": …, \"clientSecret\": …} of a provider's account.")));
    }

    @GetMapping("/Posters")
    ResponseEntity<Object> list(
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token) {
        return tokens.isValid(token) ? answer(HttpStatus.OK, shape.list(asked)) : unknown();
    }

    @GetMapping("/Poster/{organization}/{number}")
    ResponseEntity<Object> poster(
            @PathVariable String organization,
            @PathVariable String number,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token) {
        if (!tokens.isValid(token)) return unknown();
        return shape.find(organization, number)
                .map(poster -> answer(HttpStatus.OK, poster))
                .orElseGet(PosterApi::missing);
    }

    @GetMapping("/Poster/{organization}/{number}/Photo/{md5}")
    ResponseEntity<?> photo(
            @PathVariable String organization,
            @PathVariable String number,
            @PathVariable String md5,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String token) {
        if (!tokens.isValid(token)) return unknown();
        var photo = store.findByCase(number)
                .filter(poster -> shape.isOurs(organization))
                .flatMap(poster -> shape.photo(poster, md5));
        if (photo.isEmpty()) return missing();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_JPEG)
                .body(photo.get());
    }

    private Optional<Credentials> credentials(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST_REQUEST + 1);
        if (body.length > LONGEST_REQUEST) return Optional.empty();
        try {
            var said = json.readTree(body);
            return Optional.of(new Credentials(
                    said.path("clientId").asString(""),
                    said.path("clientSecret").asString("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Object> unknown() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(Map.of("message", "Get a token at Auth/Token, and send it as Authorization: Bearer."));
    }

    private static ResponseEntity<Object> missing() {
        return answer(HttpStatus.NOT_FOUND, Map.of("message", "There is no active poster of that number."));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
