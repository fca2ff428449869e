package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Roles a user sets by hand: {@code {"column": "role", …}} for every table, or {@code {"file.csv": {"column": "role", …}}} for one.
 */
final class RoleMap {
    private static final long LARGEST_FILE = 1 << 20;

    private final JsonNode tree;

    private RoleMap(JsonNode tree) {
        this.tree = tree;
    }

    static RoleMap none() {
        return new RoleMap(JsonMapper.builder().build().createObjectNode());
    }

    /** Throws {@link IllegalArgumentException} with a sentence for the user. */
    static RoleMap read(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE)
            throw new IllegalArgumentException(file.getFileName() + " is larger than 1 MiB");
        try {
            var tree = JsonMapper.builder().build().readTree(Files.readString(file));
            if (!tree.isObject())
                throw new IllegalArgumentException(file.getFileName() + " must be an object: {\"column\": \"role\"}");
            return new RoleMap(tree);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file.getFileName() + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The guessed roles with the user's in their place; throws {@link IllegalArgumentException} for a column that isn't there. */
    Map<String, ColumnRole> over(Table table, Map<String, ColumnRole> guessed) {
        var roles = new LinkedHashMap<>(guessed);
        for (var entry : tree.properties()) {
            if (entry.getValue().isObject()) {
                if (entry.getKey().equals(table.source()))
                    entry.getValue().properties().forEach(own -> put(own.getKey(), own.getValue(), table, roles));
            } else if (table.columns().contains(entry.getKey())) put(entry.getKey(), entry.getValue(), table, roles);
        }
        return roles;
    }

    /** Throws {@link IllegalArgumentException} when a name is neither a table nor a column of any. */
    void check(Iterable<Table> tables) {
        for (var name : tree.propertyNames()) {
            boolean known = false;
            for (var table : tables)
                known |= table.source().equals(name) || table.columns().contains(name);
            if (!known) throw new IllegalArgumentException("the map names a column that no table has: " + name);
        }
    }

    private static void put(String column, JsonNode role, Table table, Map<String, ColumnRole> roles) {
        if (!table.columns().contains(column))
            throw new IllegalArgumentException(table.source() + " has no column " + column);
        if (!role.isString()) throw new IllegalArgumentException("the role of " + column + " must be a word");
        var wanted = ColumnRole.parse(role.asString());
        // A row has one id: the user's, not the guessed one.
        if (wanted == ColumnRole.ID) roles.replaceAll((name, has) -> has == ColumnRole.ID ? ColumnRole.OTHER : has);
        roles.put(column, wanted);
    }
}
