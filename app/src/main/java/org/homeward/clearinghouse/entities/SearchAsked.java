package org.homeward.clearinghouse.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.homeward.clearinghouse.access.Purpose;
import org.homeward.clearinghouse.entities.SearchApi.Problem;
import org.homeward.engine.Clue;
import org.homeward.engine.Query;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program asks, read and checked. */
record SearchAsked(Query query, Purpose.Reason reason, String reference) {
    static final Set<String> FIELDS =
            Set.of("query", "clues", "text", "kinds", "types", "limit", "purpose", "reference");
    static final int MOST_CLUES = 50;
    static final int USUAL_LIMIT = 50;

    /** The whole question as one text, of which the trail keeps a digest. */
    String digestible() {
        return query.clues() + " " + query.text();
    }

    /** Reads a JSON body; what is wrong with it is a {@link Problem} that names the field and the remedy. */
    @Component
    static class Reader {
        private final QueryReader box;
        private final JsonMapper json;

        Reader(QueryReader box, JsonMapper json) {
            this.box = box;
            this.json = json;
        }

        SearchAsked read(byte[] body) {
            var root = tree(body);
            for (var name : root.propertyNames())
                if (!FIELDS.contains(name)) throw bad(name, "Not a field; known are " + sorted(FIELDS) + ".");
            var read = box.read(text(root, "query", QueryReader.LONGEST));
            var clues = new ArrayList<>(read.clues());
            clues.addAll(clues(root));
            var text = text(root, "text", 2_000);
            var words = text.isBlank() ? read.text() : text;
            if (clues.isEmpty() && words.isBlank())
                throw bad("query", "Ask something: a query as typed into the box, clues, or a text.");
            var query = new Query(
                    clues,
                    words,
                    set(root, "kinds", RecordKind.class),
                    set(root, "types", EntityType.class),
                    limit(root));
            return new SearchAsked(query, reason(root), text(root, "reference", 100));
        }

        private JsonNode tree(byte[] body) {
            try {
                var root = json.readTree(body);
                if (root == null || !root.isObject()) throw bad("body", "Send a JSON object.");
                return root;
            } catch (JacksonException e) {
                throw bad("body", "Send a JSON object in UTF-8; this could not be read as one.");
            }
        }

        private static List<Clue> clues(JsonNode root) {
            var node = root.path("clues");
            if (node.isMissingNode() || node.isNull()) return List.of();
            if (!node.isArray()) throw bad("clues", "Send a list of {property, said}.");
            if (node.size() > MOST_CLUES) throw bad("clues", "Send at most " + MOST_CLUES + ".");
            var clues = new ArrayList<Clue>();
            for (int i = 0; i < node.size(); i++) {
                var field = "clues[" + i + "]";
                var said = text(node.get(i), "said", 500);
                if (said.isBlank()) throw bad(field + ".said", "Give the value as it was said.");
                clues.add(
                        new Clue(value(field + ".property", text(node.get(i), "property", 50), Property.class), said));
            }
            return clues;
        }

        private static Purpose.Reason reason(JsonNode root) {
            var said = text(root, "purpose", 50);
            if (said.isBlank()) throw bad("purpose", "Say why you ask: " + names(Purpose.Reason.class) + ".");
            return value("purpose", said, Purpose.Reason.class);
        }

        private static int limit(JsonNode root) {
            var node = root.path("limit");
            if (node.isMissingNode()) return USUAL_LIMIT;
            if (!node.isInt() || node.intValue() < 1 || node.intValue() > SearchPage.MOST)
                throw bad("limit", "A whole number, 1 to " + SearchPage.MOST + ".");
            return node.intValue();
        }

        private static <E extends Enum<E>> Set<E> set(JsonNode root, String field, Class<E> type) {
            var node = root.path(field);
            if (node.isMissingNode() || node.isNull()) return EnumSet.allOf(type);
            if (!node.isArray() || node.isEmpty()) throw bad(field, "A list of " + names(type) + ".");
            var values = EnumSet.noneOf(type);
            for (int i = 0; i < node.size(); i++)
                values.add(value(field + "[" + i + "]", node.get(i).asString(""), type));
            return values;
        }

        private static String text(JsonNode root, String field, int longest) {
            var node = root.path(field);
            if (node.isMissingNode() || node.isNull()) return "";
            if (!node.isString()) throw bad(field, "A text.");
            if (node.stringValue().length() > longest) throw bad(field, "At most " + longest + " characters.");
            return node.stringValue();
        }

        private static <E extends Enum<E>> E value(String field, String said, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(said))
                    .findFirst()
                    .orElseThrow(() -> bad(field, "One of " + names(type) + "."));
        }

        private static <E extends Enum<E>> String names(Class<E> type) {
            return String.join(
                    ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        }

        private static String sorted(Set<String> names) {
            return String.join(", ", names.stream().sorted().toList());
        }

        private static Problem bad(String field, String remedy) {
            return new Problem(HttpStatus.BAD_REQUEST, field, remedy);
        }
    }
}
