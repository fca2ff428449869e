package org.homeward.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two names that people judged. */
public record NameCase(String left, String right, boolean same) {
    private static Path file(Path data) {
        return data.resolve("er").resolve("name_cases.csv");
    }

    public static boolean isIn(Path data) {
        return Files.isRegularFile(file(data));
    }

    /** Those about people. */
    public static List<NameCase> read(Path data) throws IOException {
        return Csv.read(file(data)).stream()
                .filter(row -> row.get("schema").equals("Person"))
                .map(row -> new NameCase(
                        row.get("name1"), row.get("name2"), row.get("is_match").equals("true")))
                .toList();
    }
}
