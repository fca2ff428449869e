package org.homeward.clearinghouse.access;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Whether the one who asks is still signed in, and with which token a form has to come. A page asks before it sends a long form: what is
 * sent to a session at its end is lost with the page it was typed in.
 */
@Controller
class SittingController {

    /** Answers the token as plain text; whoever is not signed in is sent to the sign-in like everywhere. */
    @GetMapping("/sitting")
    ResponseEntity<String> token(CsrfToken token) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(token.getToken());
    }
}
