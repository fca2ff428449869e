package org.homeward.clearinghouse.posters;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Active posters for readers and programs that have read such feeds for years. */
@RestController
class FeedController {
    private static final int MOST_ITEMS = 200;
    private final PublicStore store;
    private final Rss rss;
    private final ServletShape shape;
    private final JsonMapper json;

    FeedController(PublicStore store, Rss rss, ServletShape shape, JsonMapper json) {
        this.store = store;
        this.rss = rss;
        this.shape = shape;
        this.json = json;
    }

    /** RSS 2.0; {@code state=NV} for one state, {@code lang=es} for Spanish. */
    @GetMapping("/posters/feed.rss")
    ResponseEntity<byte[]> rss(
            @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "en") String lang) {
        var search = Search.of(asked);
        var posters = search.isEmpty() ? store.newest(MOST_ITEMS) : store.list(search, MOST_ITEMS, 0);
        return Kept.bytes(
                "application/rss+xml;charset=UTF-8", rss.of(posters, Language.single(lang), store.lastChange()));
    }

    /** {@code action=publicSearch} (also when none is given) or {@code action=childDetail}. */
    @GetMapping("/posters/feed.json")
    ResponseEntity<byte[]> json(@RequestParam Map<String, String> asked) {
        var answer = asked.getOrDefault("action", "publicSearch").equals("childDetail")
                ? shape.detail(asked)
                : shape.search(asked);
        return Kept.bytes(
                "application/json;charset=UTF-8",
                json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
    }
}
