package org.homeward.clearinghouse.posters;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with released bytes, which whoever is in between may keep for a minute: after that a found child is nowhere. */
final class Kept {
    static final CacheControl MINUTE =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic().mustRevalidate();

    private Kept() {}

    static ResponseEntity<byte[]> bytes(String type, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(MINUTE)
                .contentType(MediaType.parseMediaType(type))
                .body(bytes);
    }

    /** Nothing there is said in no words: whoever wants to know why opens the page. */
    static ResponseEntity<byte[]> orMissing(String type, Optional<byte[]> bytes) {
        return bytes.map(there -> bytes(type, there))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .cacheControl(MINUTE)
                        .build());
    }
}
