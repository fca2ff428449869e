package org.homeward.engine.index;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.store.Damaged;
import org.homeward.engine.store.Mapped;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.ProfileBytes;
import org.jspecify.annotations.Nullable;

/**
 * The records held, and the number each of their mentions goes by inside the engine. Numbers are given in order of arrival and never
 * used twice; nothing that leaves the engine may depend on them.
 *
 * <p>A record's own words stay in the log. What is kept here, in a file and in memory, is an entry with where they are and the
 * normal values of each mention: id (16 bytes), kind (1), time (8 and 4), offset in the log (8), number of mentions (4), then for each
 * mention a length (4) and its {@link ProfileBytes}. All else is made from that file when it is opened again, but for the outlines, which
 * are a second such file, and the list of what was taken out.
 */
public final class Archive implements AutoCloseable {
    private static final RecordKind[] KINDS = RecordKind.values();
    private static final EntityType[] TYPES = EntityType.values();
    private static final String SECTION = "archive";
    private static final String ENTRIES = "profiles";
    private static final String OUTLINES = "outlines";
    private static final int KIND = 16;
    private static final int TIME = 17;
    private static final int OFFSET = 29;
    private static final int MENTIONS = 37;
    private static final int FIRST = 41;
    /** Of memory that the entry of a record with one mention takes, mostly. */
    private static final int LINES = 3;

    /** Records whose places among the ids are looked for together, when the archive is opened. */
    private static final int ENTERED_AT_ONCE = 64;

    /** In place of a record's number: its mentions are not held any more. */
    private static final int GONE = -1;

    private final Mapped entries;
    private final Mapped outlineFile;
    private final Outlines outlines;
    /** By number of the record. */
    private final Longs entryAt = new Longs();

    private final Ints firstMention = new Ints();
    /** By number of the mention. */
    private final Ints recordOf = new Ints();

    private final Ids ids = new Ids();
    /** Numbers of the records taken out, in the order in which they were. */
    private final Ints withdrawn = new Ints();

    private int size;
    private int mentionCount;
    /** Records and mentions from these numbers on are not shown yet. */
    private int shownRecords;

    private int shownMentions;
    /** Makes an empty archive whose files lie in the folder; what was there before is dropped. */
    public Archive(Path folder) {
        this.entries = Mapped.emptyAtRandom(folder.resolve(ENTRIES));
        this.outlineFile = Mapped.emptyAtRandom(folder.resolve(OUTLINES));
        this.outlines = new Outlines(outlineFile);
    }

    /**
     * Opens the files as {@link #write} left them, of an archive that is then to be {@link #read}; what came later is dropped.
     *
     * @throws Damaged when they aren't there any more, or were changed
     */
    public Archive(Path folder, StateReader in) {
        var section = in.section(SECTION);
        this.entries = Mapped.openAtRandom(folder.resolve(ENTRIES), Mapped.Extent.read(section));
        try {
            this.outlineFile = Mapped.openAtRandom(folder.resolve(OUTLINES), Mapped.Extent.read(section));
        } catch (RuntimeException e) {
            entries.close();
            throw e;
        }
        this.outlines = new Outlines(outlineFile);
    }

    /** Takes up all that {@link #write} told of. */
    public void read(StateReader in) {
        var section = in.section(SECTION);
        Mapped.Extent.read(section);
        Mapped.Extent.read(section);
        ids.expect(outlines.size());
        long[] highs = new long[ENTERED_AT_ONCE];
        int first = 0;
        for (long at = 0; at < entries.end(); ) {
            highs[entryAt.size() - first] = entries.getLong(at);
            at = entries.after(enter(at));
            if (entryAt.size() - first < ENTERED_AT_ONCE && at < entries.end()) continue;
            ids.addAll(highs, entryAt.size() - first, first);
            first = entryAt.size();
        }
        show();
        while (section.hasMore()) takeOut(section.getInt());
        if (outlines.size() != end()) throw new Damaged("the archive has not an outline for each mention");
    }

    /** Takes up the entry there, but not its id, and returns where it ends. */
    private long enter(long at) {
        int number = entryAt.size();
        int mentions = entries.getInt(at + MENTIONS);
        entryAt.add(at);
        firstMention.add(recordOf.size());
        long next = at + FIRST;
        for (int mention = 0; mention < mentions; mention++) {
            recordOf.add(number);
            next += 4 + entries.getInt(next);
        }
        return next;
    }

    /** What is wrong with the archive that was written so, in words, or empty; changes nothing. */
    public static List<String> faults(Path folder, StateReader in) {
        var section = in.section(SECTION);
        return Stream.of(ENTRIES, OUTLINES)
                .map(file -> Mapped.fault(folder.resolve(file), Mapped.Extent.read(section)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Writes how much of the files counts, and what they don't tell. */
    public void write(StateWriter out) {
        out.begin(SECTION);
        entries.extent().write(out);
        outlineFile.extent().write(out);
        for (int i = 0; i < withdrawn.size(); i++) out.putInt(withdrawn.get(i));
    }

    /** Returns when the files are on the disk as far as {@link #write} told of them. */
    public void force() {
        entries.force();
        outlineFile.force();
    }

    /** How many records were ever added: numbers of records are below it. */
    public int recordEnd() {
        return entryAt.size();
    }

    /** Numbers of the records taken out, in the order in which they were. */
    public Ints withdrawn() {
        return withdrawn;
    }

    /** Number of the first mention of a record that was ever added. */
    public int firstMention(int record) {
        return firstMention.get(record);
    }

    /** The normal values of each mention of a record that was ever added, even of one not held any more. */
    public List<Profile> profilesOf(int record) {
        var profiles = new ArrayList<Profile>();
        long at = entryAt.get(record) + FIRST;
        for (int left = mentionsOf(record); left > 0; left--) {
            profiles.add(profileAt(at));
            at += 4 + entries.getInt(at);
        }
        return profiles;
    }

    /**
     * A record held.
     *
     * @param offset of its frame in the log
     * @param first number of its first mention
     */
    public record Held(RecordId id, RecordKind kind, Instant saidAt, long offset, int first, int mentions) {
        public IntStream numbers() {
            return IntStream.range(first, first + mentions);
        }
    }

    /**
     * Takes a record up and returns the number of its first mention; the others follow in their order. It is not held, as far as any
     * question goes, before {@link #show}.
     */
    public int add(Record record, List<Reading> mentions, long offset) {
        int number = entryAt.size();
        int first = recordOf.size();
        var entry = entry(record, mentions, offset);
        entryAt.add(entries.append(entry, entry.length));
        firstMention.add(first);
        for (var mention : mentions) {
            recordOf.add(number);
            outlines.add(mention.outline(), mention.ways());
        }
        ids.add(high(number), number);
        return first;
    }

    /** From now on the next record that was added is held: its number, or -1 when all are. */
    public int showNext() {
        if (shownRecords == entryAt.size()) return -1;
        int mentions = mentionsOf(shownRecords);
        shownMentions += mentions;
        size++;
        mentionCount += mentions;
        return shownRecords++;
    }

    /** From now on all that was added is held. */
    public void show() {
        size += entryAt.size() - shownRecords;
        mentionCount += end() - shownMentions;
        shownRecords = entryAt.size();
        shownMentions = end();
    }

    private static byte[] entry(Record record, List<Reading> mentions, long offset) {
        int length = FIRST;
        for (var mention : mentions) length += 4 + mention.bytes().length;
        var entry = ByteBuffer.allocate(length);
        var said = record.provenance().saidAt();
        entry.put(HexFormat.of().parseHex(record.id().hex()))
                .put((byte) record.kind().ordinal())
                .putLong(said.getEpochSecond())
                .putInt(said.getNano())
                .putLong(offset)
                .putInt(mentions.size());
        for (var mention : mentions) entry.putInt(mention.bytes().length).put(mention.bytes());
        return entry.array();
    }

    public void remove(Held record) {
        takeOut(number(record.id));
    }

    private void takeOut(int number) {
        int first = firstMention.get(number);
        int mentions = mentionsOf(number);
        ids.remove(high(number), number);
        withdrawn.add(number);
        size--;
        mentionCount -= mentions;
        for (int mention = first; mention < first + mentions; mention++) recordOf.set(mention, GONE);
    }

    public @Nullable Held find(RecordId id) {
        int number = number(id);
        return number < 0 ? null : held(number);
    }

    /** True when the record is held or added and not shown yet. */
    public boolean knows(RecordId id) {
        return find(id, Integer.MAX_VALUE) >= 0;
    }

    public int size() {
        return size;
    }

    public int mentionCount() {
        return mentionCount;
    }

    /** Above the number of every mention held. */
    public int end() {
        return recordOf.size();
    }

    public boolean holds(int mention) {
        return mention < shownMentions && !isGone(mention);
    }

    /** True when the mention was taken out. */
    public boolean isGone(int mention) {
        return recordOf.get(mention) == GONE;
    }

    /** All mentions held, in order of arrival. */
    public IntStream mentions() {
        return IntStream.range(0, shownMentions).filter(this::holds);
    }

    /** All records held, in order of arrival. */
    public Stream<Held> records() {
        return IntStream.range(0, shownRecords)
                .filter(number -> mentionsOf(number) == 0
                        ? number(id(entryAt.get(number))) == number
                        : holds(firstMention.get(number)))
                .mapToObj(this::held);
    }

    /** The number of a mention, or -1 when it is not held. */
    public int number(MentionId id) {
        int number = number(id.record());
        return number < 0 || id.ordinal() >= mentionsOf(number) ? -1 : firstMention.get(number) + id.ordinal();
    }

    public MentionId id(int mention) {
        int number = numberOf(mention);
        return new MentionId(id(entryAt.get(number)), mention - firstMention.get(number));
    }

    /** The first 32 bits of the mention's id. */
    public int key(int mention) {
        return (int) (high(numberOf(mention)) >>> 32);
    }

    /** Canonical order, that of mention ids. */
    public int compare(int a, int b) {
        int left = numberOf(a);
        int right = numberOf(b);
        if (left == right) return Integer.compare(a, b);
        int high = Long.compareUnsigned(high(left), high(right));
        return high != 0 ? high : Long.compareUnsigned(low(left), low(right));
    }

    public boolean sameRecord(int a, int b) {
        return numberOf(a) == numberOf(b);
    }

    public Held holder(int mention) {
        return held(numberOf(mention));
    }

    public RecordKind kind(int mention) {
        return KINDS[entries.getByte(entryAt.get(numberOf(mention)) + KIND)];
    }

    /** The normal values of the mention; what was said in other words is in the record. */
    public Profile profile(int mention) {
        return profileAt(placeOf(mention));
    }

    /**
     * Reads where the normal values of these mentions lie, which are held or taken up. None of these loads waits for the memory of another, as
     * {@link #profile} of one after another would, and whoever asks for them next finds them near.
     */
    public void bringNear(int[] mentions) {
        long near = 0;
        for (int mention : mentions) near ^= recordOf.get(mention);
        for (int mention : mentions) near ^= entryAt.get(recordOf.get(mention));
        long last = entries.end() - 1;
        for (int mention : mentions) {
            long at = entryAt.get(recordOf.get(mention));
            for (int line = 0; line < LINES; line++) near ^= entries.getByte(Math.min(at + 64L * line, last));
        }
        Near.keep(near);
    }

    private Profile profileAt(long at) {
        var bytes = entries.get(at + 4, entries.getInt(at));
        return ProfileBytes.read(bytes, 0, bytes.length);
    }

    public Outlines outlines() {
        return outlines;
    }

    public EntityType type(int mention) {
        return TYPES[outlines.type(mention)];
    }

    @Override
    public void close() {
        entries.close();
        outlineFile.close();
        ids.close();
    }

    private long placeOf(int mention) {
        int number = numberOf(mention);
        long at = entryAt.get(number) + FIRST;
        for (int ordinal = mention - firstMention.get(number); ordinal > 0; ordinal--) at += 4 + entries.getInt(at);
        return at;
    }

    private int numberOf(int mention) {
        int number = mention < recordOf.size() ? recordOf.get(mention) : GONE;
        if (number == GONE) throw new IllegalArgumentException("mention " + mention + " is not held");
        return number;
    }

    private int number(RecordId id) {
        return find(id, shownRecords);
    }

    private int find(RecordId id, int below) {
        long high = id.high();
        long low = id.low();
        return ids.find(high, number -> number < below && high(number) == high && low(number) == low);
    }

    /** How many mentions a record has that was ever added. */
    public int mentionsOf(int number) {
        return entries.getInt(entryAt.get(number) + MENTIONS);
    }

    private Held held(int number) {
        long at = entryAt.get(number);
        return new Held(
                id(at),
                KINDS[entries.getByte(at + KIND)],
                Instant.ofEpochSecond(entries.getLong(at + TIME), entries.getInt(at + TIME + 8)),
                entries.getLong(at + OFFSET),
                firstMention.get(number),
                entries.getInt(at + MENTIONS));
    }

    private RecordId id(long entry) {
        return new RecordId(HexFormat.of().formatHex(entries.get(entry, 16)));
    }

    private long high(int number) {
        return entries.getLong(entryAt.get(number));
    }

    private long low(int number) {
        return entries.getLong(entryAt.get(number) + 8);
    }
}
