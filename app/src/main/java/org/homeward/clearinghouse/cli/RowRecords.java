package org.homeward.clearinghouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Fact;
import org.homeward.engine.model.Mention;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Provenance;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.model.Role;

/**
 * The rows of a table as records of one person each, made anew whenever they are asked for. A record's id is the hash of its content,
 * its row's id included, so the order of the rows plays no part unless an id comes twice.
 */
final class RowRecords extends AbstractCollection<Record> {
    /** Ages count from here: a table says nothing of when it was written. */
    private static final Instant SAID = Instant.EPOCH;

    /** Before the line of a row whose id others have too. No cell begins with it: it counts as a space. */
    private static final char LINE = '\u001f';

    private final Table table;
    private final Map<String, ColumnRole> roles;
    /** Hashes of the ids that more than one row has. */
    private final Set<Long> repeated = new HashSet<>();

    private int size;
    private boolean saysAnything;
    private final List<String> ids = new ArrayList<>();

    /** Reads the table once, to know how many rows it has and which ids come twice. */
    static RowRecords of(Table table, Map<String, ColumnRole> roles, Consumer<Reject> rejects) throws IOException {
        var records = new RowRecords(table, roles);
        records.survey(rejects);
        return records;
    }

    private RowRecords(Table table, Map<String, ColumnRole> roles) {
        this.table = table;
        this.roles = roles;
    }

    private void survey(Consumer<Reject> rejects) throws IOException {
        var hashes = LongStream.builder();
        try (var rows = table.rows(rejects)) {
            for (; rows.hasNext(); size++) {
                var row = rows.next();
                var said = said(row);
                hashes.add(hash(id(row, said)));
                saysAnything = saysAnything || !facts(said).isEmpty();
            }
        }
        long[] sorted = hashes.build().sorted().toArray();
        for (int i = 1; i < sorted.length; i++) if (sorted[i] == sorted[i - 1]) repeated.add(sorted[i]);
    }

    /** Two ids of one hash are both taken for repeated, which only makes their references longer. */
    private static long hash(String id) {
        var uuid = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        return uuid.getMostSignificantBits();
    }

    Table table() {
        return table;
    }

    /** How many ids more than one row has. */
    int repeatedIds() {
        return repeated.size();
    }

    /** False when no row says anything that could be compared. */
    boolean saysAnything() {
        return saysAnything;
    }

    /** Of the rows that were read last, in their order, the ids as the table gives them, or {@code line 7} where it gives none. */
    List<String> ids() {
        return ids;
    }

    @Override
    public int size() {
        return size;
    }

    /** Throws {@link UncheckedIOException} when the table can be read no further. */
    @Override
    public Iterator<Record> iterator() {
        ids.clear();
        var rows = rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Record next() {
                return record(rows.next());
            }
        };
    }

    private Rows rows() {
        try {
            return table.rows(reject -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(table.source() + " can't be read again", e);
        }
    }

    private Record record(Row row) {
        var said = said(row);
        var id = id(row, said);
        ids.add(id);
        // Two rows of one id are two rows: each gets a reference of its own.
        var reference = repeated.contains(hash(id)) ? LINE + row.line() + " " + id : id;
        return Record.of(
                RecordKind.IMPORT,
                new Provenance(table.source(), reference, SAID),
                List.of(new Mention(EntityType.PERSON, Role.SUBJECT, facts(said))),
                List.of(),
                "");
    }

    private static String id(Row row, Map<ColumnRole, List<String>> said) {
        var ids = said.getOrDefault(ColumnRole.ID, List.of());
        return ids.isEmpty() ? "line " + row.line() : ids.getFirst();
    }

    private Map<ColumnRole, List<String>> said(Row row) {
        var said = new LinkedHashMap<ColumnRole, List<String>>();
        for (int i = 0; i < row.cells().size(); i++) {
            var column = table.columns().get(i);
            var role = roles.getOrDefault(column, ColumnRole.IGNORED);
            var cell = row.cells().get(i);
            if (cell.isEmpty() || role == ColumnRole.IGNORED) continue;
            var value = role == ColumnRole.OTHER ? column.replace('=', ' ') + "=" + cell : cell;
            said.computeIfAbsent(role, any -> new ArrayList<>()).add(value);
        }
        return said;
    }

    private static List<Fact> facts(Map<ColumnRole, List<String>> said) {
        var facts = new ArrayList<Fact>();
        said.forEach((role, values) -> role.property().ifPresent(property -> add(property, values, facts)));
        for (var year : said.getOrDefault(ColumnRole.BIRTH_YEAR, List.of()))
            facts.add(Fact.of(Property.BIRTH_DATE, birthDate(year, said)));
        return facts;
    }

    private static void add(Property property, List<String> values, List<Fact> facts) {
        switch (property) {
            // Two columns of given names are one name of two words.
            case GIVEN_NAME, MIDDLE_NAME, SURNAME -> facts.add(Fact.of(property, String.join(" ", values)));
            default -> values.forEach(value -> facts.add(Fact.of(property, value)));
        }
    }

    private static String birthDate(String year, Map<ColumnRole, List<String>> said) {
        var date = new StringBuilder(year);
        for (var part : List.of(ColumnRole.BIRTH_MONTH, ColumnRole.BIRTH_DAY)) {
            var value = said.getOrDefault(part, List.of());
            if (value.isEmpty()) break;
            date.append('-').append(value.getFirst().length() == 1 ? "0" : "").append(value.getFirst());
        }
        return date.toString();
    }
}
