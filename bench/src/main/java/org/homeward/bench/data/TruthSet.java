package org.homeward.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.Clue;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 159 records of people and companies out of three sources, with traps: Senzing's truth-set. */
public final class TruthSet {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Property> PROPERTIES = new LinkedHashMap<>();

    static {
        PROPERTIES.put("NAME_FULL", Property.NAME);
        PROPERTIES.put("NAME_ORG", Property.NAME);
        PROPERTIES.put("NAME_FIRST", Property.GIVEN_NAME);
        PROPERTIES.put("NAME_MIDDLE", Property.MIDDLE_NAME);
        PROPERTIES.put("NAME_LAST", Property.SURNAME);
        PROPERTIES.put("NAME_SUFFIX", Property.SUFFIX);
        PROPERTIES.put("DATE_OF_BIRTH", Property.BIRTH_DATE);
        PROPERTIES.put("GENDER", Property.SEX);
        PROPERTIES.put("PHONE_NUMBER", Property.PHONE);
        PROPERTIES.put("EMAIL_ADDRESS", Property.EMAIL);
        PROPERTIES.put("SSN_NUMBER", Property.SSN);
    }

    /** The parts of an address in the order in which it is said in one line. */
    private static final List<String> ADDRESS =
            List.of("ADDR_FULL", "ADDR_LINE1", "ADDR_CITY", "ADDR_STATE", "ADDR_POSTAL_CODE", "ADDR_COUNTRY");

    /** Kinds of number an issuer gives once: said with kind and issuer, as an account is. */
    private static final List<String> ISSUED = List.of("DRIVERS_LICENSE", "PASSPORT", "NATIONAL_ID", "TAX_ID");

    private TruthSet() {}

    public static boolean isIn(Path data) {
        return Files.isDirectory(folder(data));
    }

    private static Path folder(Path data) {
        return data.resolve("er").resolve("truth-set");
    }

    public static Table read(Path data) throws IOException {
        var clusters = new HashMap<String, String>();
        for (var row : Csv.read(folder(data).resolve("actual_truthset_key.csv")))
            clusters.put(row.get("DATA_SOURCE") + row.get("RECORD_ID"), row.get("CLUSTER_ID"));
        var rows = new ArrayList<Row>();
        for (var source : List.of("customers", "reference", "watchlist"))
            for (var line : Files.readAllLines(folder(data).resolve(source + ".jsonl")))
                if (!line.isBlank()) rows.add(row(JSON.readTree(line), clusters));
        return new Table("truth-set", rows);
    }

    private static Row row(JsonNode record, Map<String, String> clusters) {
        var key = record.get("DATA_SOURCE").asString() + record.get("RECORD_ID").asString();
        var values = new ArrayList<Clue>();
        var type = EntityType.PERSON;
        for (var feature : record.get("FEATURES")) {
            if (said(feature, "RECORD_TYPE").equals("ORGANIZATION")) type = EntityType.ORGANISATION;
            PROPERTIES.forEach((name, property) -> add(values, property, said(feature, name)));
            add(values, Property.ADDRESS, address(feature));
            for (var kind : ISSUED) addIssued(values, feature, kind);
        }
        return new Row(key, 0, clusters.getOrDefault(key, key), type, values);
    }

    private static void addIssued(List<Clue> values, JsonNode feature, String kind) {
        var number = said(feature, kind + "_NUMBER");
        if (number.isEmpty()) return;
        var issuer = said(feature, kind + "_STATE") + said(feature, kind + "_COUNTRY");
        add(values, Property.ACCOUNT, kind + "-" + issuer + ":" + number);
    }

    private static String address(JsonNode feature) {
        return String.join(
                ", ",
                ADDRESS.stream()
                        .map(part -> said(feature, part))
                        .filter(said -> !said.isEmpty())
                        .toList());
    }

    private static String said(JsonNode feature, String name) {
        return feature.path(name).asString("").strip();
    }

    private static void add(List<Clue> values, Property property, String said) {
        if (!said.isEmpty()) values.add(new Clue(property, said));
    }
}
