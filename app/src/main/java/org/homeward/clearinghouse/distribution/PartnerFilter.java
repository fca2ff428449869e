package org.homeward.clearinghouse.distribution;

import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which partners a list shows, in which order.
 *
 * @param status {@code ACTIVE}, {@code PAUSED} or empty
 * @param sort {@code NAME}, {@code KIND}, {@code CHANNEL}, {@code LIMIT}; a minus before it turns it round
 * @param page from 1
 */
record PartnerFilter(
        String text, String kind, String channel, String state, String language, String status, String sort, int page) {
    static final int SIZE = 50;
    private static final Map<String, String> ORDERS =
            Map.of("NAME", "lower(name)", "KIND", "kind", "CHANNEL", "channel", "LIMIT", "weekly_limit");
    static final String WHERE = """
             (:text = '' or strpos(lower(name || ' ' || contact), lower(:text)) > 0)
                 and (:kind = '' or kind = :kind)
                 and (:channel = '' or channel = :channel)
                 and (:state = '' or strpos(' ' || states || ' ', ' ' || :state || ' ') > 0)
                 and (:language = '' or strpos(languages, :language) > 0)
                 and (:status = '' or (:status = 'PAUSED') = (paused_at is not null))
            """;

    static PartnerFilter of(Map<String, String> asked) {
        return new PartnerFilter(
                said(asked, "text"),
                said(asked, "kind"),
                said(asked, "channel"),
                said(asked, "state"),
                said(asked, "language"),
                said(asked, "status"),
                ORDERS.containsKey(said(asked, "sort").replaceFirst("^-", "")) ? said(asked, "sort") : "NAME",
                page(said(asked, "page")));
    }

    private static String said(Map<String, String> asked, String name) {
        var text = asked.getOrDefault(name, "").strip();
        return text.length() > 100 ? text.substring(0, 100) : text.replace("\0", "");
    }

    private static int page(String said) {
        return said.matches("[1-9]\\d{0,5}") ? Integer.parseInt(said) : 1;
    }

    /** From the table above, never from what was asked. */
    String order() {
        boolean down = sort.startsWith("-");
        return ORDERS.get(down ? sort.substring(1) : sort) + (down ? " desc" : "") + ", lower(name), number";
    }

    public boolean isNarrow() {
        return !(text + kind + channel + state + language + status).isEmpty();
    }

    String address(int otherPage, String otherSort) {
        return UriComponentsBuilder.fromPath("/partners")
                .queryParam("text", text)
                .queryParam("kind", kind)
                .queryParam("channel", channel)
                .queryParam("state", state)
                .queryParam("language", language)
                .queryParam("status", status)
                .queryParam("sort", otherSort)
                .queryParam("page", otherPage)
                .encode()
                .build()
                .toUriString();
    }
}
