package org.homeward.engine.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;
import org.homeward.engine.text.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The records held, and the number each of their mentions goes by inside the engine. Numbers are given in order of arrival and never
 * used twice; nothing that leaves the engine may depend on them.
 *
 * <p>A record itself stays in the log; what is kept here is where, and the profiles of its mentions.
 */
public final class Archive {
    private final Map<RecordId, Held> held = new HashMap<>();
    private @Nullable Held[] byMention = new Held[1 << 10];
    private @Nullable Profile[] profiles = new Profile[1 << 10];
    private int next;
    private int mentionCount;

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

    /** Takes a record up; its mentions get the numbers from {@code Held.first} on, in the order of the profiles. */
    public Held add(Record record, Profile[] ofMentions, long offset) {
        var added = new Held(record.id(), record.kind(), record.provenance().saidAt(), offset, next, ofMentions.length);
        next += ofMentions.length;
        while (byMention.length < next) {
            byMention = Arrays.copyOf(byMention, byMention.length * 2);
            profiles = Arrays.copyOf(profiles, profiles.length * 2);
        }
        Arrays.fill(byMention, added.first, next, added);
        System.arraycopy(ofMentions, 0, profiles, added.first, ofMentions.length);
        held.put(record.id(), added);
        mentionCount += added.mentions;
        return added;
    }

    public void remove(Held record) {
        held.remove(record.id);
        mentionCount -= record.mentions;
        record.numbers().forEach(mention -> {
            byMention[mention] = null;
            profiles[mention] = null;
        });
    }

    public @Nullable Held find(RecordId id) {
        return held.get(id);
    }

    public int size() {
        return held.size();
    }

    public int mentionCount() {
        return mentionCount;
    }

    /** All mentions held, in order of arrival. */
    public IntStream mentions() {
        return IntStream.range(0, next).filter(mention -> byMention[mention] != null);
    }

    /** All records held, in no order. */
    public Iterable<Held> records() {
        return held.values();
    }

    /** The number of a mention, or -1 when it is not held. */
    public int number(MentionId id) {
        var record = held.get(id.record());
        return record == null || id.ordinal() >= record.mentions ? -1 : record.first + id.ordinal();
    }

    public MentionId id(int mention) {
        var record = holder(mention);
        return new MentionId(record.id, mention - record.first);
    }

    /** Canonical order, that of mention ids. */
    public int compare(int a, int b) {
        var left = holder(a);
        var right = holder(b);
        return left == right ? Integer.compare(a, b) : left.id.compareTo(right.id);
    }

    public Held holder(int mention) {
        var record = byMention[mention];
        if (record == null) throw new IllegalArgumentException("mention " + mention + " is not held");
        return record;
    }

    public Profile profile(int mention) {
        var profile = profiles[mention];
        if (profile == null) throw new IllegalArgumentException("mention " + mention + " is not held");
        return profile;
    }

    public EntityType type(int mention) {
        return profile(mention).type();
    }
}
