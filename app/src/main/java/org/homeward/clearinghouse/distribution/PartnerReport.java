package org.homeward.clearinghouse.distribution;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.LegibleParameters;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.leads.PartnerLeads;
import org.homeward.clearinghouse.posters.PosterNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sighting as a partner's program sends it.
 *
 * @param key the same at every try
 */
record PartnerReport(String key, PosterNumber poster, PartnerLeads.Report said) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** Throws {@link Conflict} that names the field and the remedy. */
    static PartnerReport read(JsonMapper json, byte[] body) {
        var root = root(json, body);
        var key = text(root, "key");
        if (!key.matches("[A-Za-z0-9._:-]{1,100}"))
            throw new Conflict("key: send one of 1 to 100 letters, digits and . _ : - that is the same at every try.");
        return new PartnerReport(
                key,
                poster(text(root, "poster")),
                new PartnerLeads.Report(
                        text(root, "words"),
                        text(root, "place"),
                        pin(root),
                        seen(text(root, "seen")),
                        text(root, "name"),
                        text(root, "phone"),
                        text(root, "mail")));
    }

    private static JsonNode root(JsonMapper json, byte[] body) {
        try {
            var root = json.readTree(body);
            if (root != null && root.isObject()) return root;
        } catch (JacksonException e) {
            // Said below.
        }
        throw new Conflict("body: send one JSON object in UTF-8.");
    }

    private static String text(JsonNode root, String field) {
        var node = root.path(field);
        if (node.isMissingNode() || node.isNull()) return "";
        if (!node.isString()) throw new Conflict(field + ": send a text in quotes, or leave it out.");
        return LegibleParameters.legible(node.stringValue());
    }

    private static PosterNumber poster(String said) {
        try {
            return new PosterNumber(said);
        } catch (NotFound none) {
            throw new Conflict("poster: send the number of the poster, such as K7M3-Q2XR.");
        }
    }

    private static String pin(JsonNode root) {
        var latitude = root.path("latitude");
        var longitude = root.path("longitude");
        if (latitude.isMissingNode() && longitude.isMissingNode()) return "";
        if (!latitude.isNumber() || !longitude.isNumber())
            throw new Conflict("latitude, longitude: send both as numbers in degrees, or neither.");
        return String.format(Locale.ROOT, "%.5f,%.5f", latitude.doubleValue(), longitude.doubleValue());
    }

    private static @Nullable Instant seen(String said) {
        if (said.isEmpty()) return null;
        try {
            var at = OffsetDateTime.parse(said);
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) return at.toInstant();
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Conflict("seen: send a time with its zone, such as 2026-11-12T01:30:00-08:00, or leave it out.");
    }
}
