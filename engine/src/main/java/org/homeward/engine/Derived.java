package org.homeward.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Outlines;
import org.homeward.engine.index.Rarity;
import org.homeward.engine.index.Reading;
import org.homeward.engine.index.Ways;
import org.homeward.engine.match.Score;
import org.homeward.engine.match.Scorer;
import org.homeward.engine.match.Statistics;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.resolve.Clusters;
import org.homeward.engine.resolve.Evidence;
import org.homeward.engine.resolve.Ledger;
import org.homeward.engine.resolve.Resolution;
import org.homeward.engine.store.Damaged;
import org.homeward.engine.store.StateReader;
import org.homeward.engine.store.StateWriter;
import org.homeward.engine.text.Field;
import org.homeward.engine.text.Outline;
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;
import org.jspecify.annotations.Nullable;

/** All that follows from the records held under one sealed snapshot: accepted pairs and entities. Made anew with each snapshot. */
final class Derived implements Evidence {
    /** The only types resolved by weighing evidence. */
    static final Set<EntityType> WEIGHED = EnumSet.of(EntityType.PERSON, EntityType.VEHICLE, EntityType.ORGANISATION);

    /** What makes two mentions of another type one: a value of this kind. A place or a posting without one is only itself. */
    private static final Map<EntityType, Field> MAIN = Map.of(
            EntityType.PHONE, Field.PHONE,
            EntityType.EMAIL, Field.EMAIL,
            EntityType.SCREEN_NAME, Field.SCREEN_NAME,
            EntityType.ADDRESS, Field.ADDRESS,
            EntityType.PLACE, Field.ADDRESS,
            EntityType.MARK, Field.MARK,
            EntityType.POSTING, Field.URL);

    /** Log-odds from which a pair may join entities: more likely one than two. */
    static final int ACCEPTED = 0;

    /** Log-odds from which a person should look: about one in a hundred is one entity after all. */
    private static final int NEAR = -7 * Clusters.UNITS;

    /** So many are compared by one thread: so few that no other waits long at the end, so many that others are awake before. */
    private static final int AT_ONCE = 8;

    private static final String STATISTICS = "statistics";

    /** Mentions compared between two takings of what was found. */
    private static final int PIECE = 1 << 16;

    final Scorer scorer;
    final Rarity rarity;
    final Resolution resolution;
    private final Archive archive;
    private final Recent recent;
    private final Candidates candidates;
    private final int prior;

    Derived(Statistics statistics, Archive archive, Candidates candidates, Ledger ledger) {
        this.scorer = new Scorer(statistics);
        this.rarity = new Rarity(statistics.frequencies());
        this.archive = archive;
        this.recent = new Recent(archive::profile);
        this.candidates = candidates;
        this.prior = (int) Math.round(statistics.prior() * Clusters.UNITS);
        this.resolution = new Resolution(this, ledger);
    }

    /** Reads what {@link #writeStatistics} wrote. */
    static Statistics readStatistics(StateReader in) {
        try (var data = new DataInputStream(new BufferedInputStream(in.section(STATISTICS).stream()))) {
            return Statistics.read(data);
        } catch (IOException e) {
            throw new Damaged("the statistics can't be read", e);
        }
    }

    /** Writes the statistics: they are the same as long as this is. */
    void writeStatistics(StateWriter out) {
        out.begin(STATISTICS);
        try (var data = new DataOutputStream(new BufferedOutputStream(out.stream()))) {
            scorer.statistics().write(data);
        } catch (IOException e) {
            throw new UncheckedIOException("writing statistics", e);
        }
    }

    /** Version of the statistics all this follows from. */
    String version() {
        return scorer.statistics().version();
    }

    /**
     * A mention that a profile was compared with, the log-odds that both are one, and whether the evidence forbids an accepted pair to be
     * one.
     */
    record Compared(int mention, int units, boolean conflicting) {
        /** Of a mention that is only to be ranked: no conflict is looked for. */
        Compared(int mention, int units) {
            this(mention, units, false);
        }

        boolean accepted() {
            return units >= ACCEPTED;
        }
    }

    /** Whom a profile of a weighed type is likely one with, or nearly so; in ascending order of number. */
    List<Compared> compare(Profile profile, Ways ways) {
        return compare(seek(profile, ways, Outline.of(profile), archive.end(), NEAR), NEAR);
    }

    /** The mentions of smaller numbers that share enough with this one to be worth comparing. */
    int[] candidates(int mention) {
        return candidates.of(rarity.of(Ways.of(archive.profile(mention))), mention);
    }

    /** True when linking would compare the two: see {@link Candidates#eligible}. */
    boolean areWorthComparing(int a, int b) {
        return archive.type(a) == archive.type(b)
                && isWeighed(a)
                && !archive.sameRecord(a, b)
                && Candidates.eligible(rarity.of(Ways.of(archive.profile(a))), archive.profile(b));
    }

    /** A profile, and the mentions that may be one with it, as far as their outlines tell. */
    private record Sought(Profile profile, Rarity.OfWays common, int[] others) {}

    /** Those of smaller numbers that may have log-odds of at least so much with a profile; null when there are none. */
    private @Nullable Sought seek(Profile profile, Ways ways, long[] outline, int below, int least) {
        if (!WEIGHED.contains(profile.type())) return null;
        var outlines = archive.outlines();
        var common = rarity.of(ways);
        int[] found = outlines.ofTypes(
                candidates.of(common, below), 1L << profile.type().ordinal());
        if (found.length == 0) return null;
        Outlines.Reader most = scorer.bound(profile, outline)::logOdds;
        int count = 0;
        for (int candidate : found)
            if (outlines.read(candidate, most) >= least && !archive.isGone(candidate)) found[count++] = candidate;
        return count == 0 ? null : new Sought(profile, common, Arrays.copyOf(found, count));
    }

    private @Nullable Sought seek(int mention, int below, int least) {
        var profile = archive.profile(mention);
        return seek(profile, Ways.of(profile), archive.outlines().of(mention), below, least);
    }

    /** Those of them that have log-odds of at least so much with the profile. */
    private List<Compared> compare(@Nullable Sought sought, int least) {
        if (sought == null) return List.of();
        var profile = sought.profile;
        var compared = new ArrayList<Compared>(0);
        for (int mention : sought.others) {
            var other = archive.profile(mention);
            int units = units(profile, other);
            if (units >= least && Candidates.eligible(sought.common, other))
                compared.add(new Compared(mention, units, units >= ACCEPTED && Conflict.holds(profile, other, scorer)));
        }
        return compared;
    }

    /**
     * Whom some mentions in a row are one with, by what they say.
     *
     * @param first number of the first
     * @param accepted of each in turn those of smaller numbers; null of one not held
     */
    record Found(int first, List<@Nullable List<Compared>> accepted) {
        /** Of so many among them, the first of which has that number. */
        Found of(int first, int mentions) {
            int from = first - this.first;
            return new Found(first, accepted.subList(from, from + mentions));
        }
    }

    /** Compares mentions just added to the archive, the first of which has that number. Changes nothing. */
    Found compare(int first, List<Reading> mentions) {
        return found(first, mentions.size(), mention -> {
            var reading = mentions.get(mention - first);
            return seek(reading.profile(), reading.ways(), reading.outline(), mention, ACCEPTED);
        });
    }

    private Found found(int first, int count, IntFunction<@Nullable Sought> seek) {
        var found = new ArrayList<@Nullable List<Compared>>(count);
        int end = first + count;
        var pieces = IntStream.iterate(first, from -> from < end, from -> from + AT_ONCE)
                .boxed()
                .toList();
        ReadAhead.each(
                pieces,
                1,
                from -> accepted(from, Math.min(from + AT_ONCE, end), seek),
                accepted -> accepted.forEach(found::addAll));
        return new Found(first, found);
    }

    /** Of some mentions in a row, sought one after another before the first is compared: so none waits long for what it is compared with. */
    private List<@Nullable List<Compared>> accepted(int from, int to, IntFunction<@Nullable Sought> seek) {
        var sought = new ArrayList<@Nullable Sought>(to - from);
        var others = IntStream.builder();
        for (int mention = from; mention < to; mention++) {
            var one = seek.apply(mention);
            sought.add(one);
            if (one != null) for (int other : one.others) others.add(other);
        }
        int[] all = others.build().toArray();
        archive.bringNear(all);
        var accepted = new ArrayList<@Nullable List<Compared>>(to - from);
        for (int mention = from; mention < to; mention++) {
            var compared = compare(sought.get(mention - from), ACCEPTED);
            accepted.add(archive.isGone(mention) ? null : others(mention, compared));
        }
        return accepted;
    }

    /** Those of smaller numbers than {@code below} that a mention held has log-odds of at least so much with. */
    List<Compared> compare(int mention, int below, int least) {
        return others(mention, compare(seek(mention, below, least), least));
    }

    /** Leaves out what is of the same record. */
    private List<Compared> others(int mention, List<Compared> compared) {
        if (!compared.isEmpty()) compared.removeIf(other -> archive.sameRecord(mention, other.mention));
        return compared;
    }

    /** Takes up mentions with what {@link #compare} found for them, and resolves what they touch. */
    void add(Found found) {
        note(found);
        resolution.resolve(IntStream.range(found.first, found.first + found.accepted.size())
                .filter(this::isWeighed)
                .toArray());
    }

    /**
     * Derives everything from the records held: when the snapshot is new. By all processors, in pieces that memory holds.
     *
     * @param progress told now and then how much is done, 0 to 1
     */
    void addAll(DoubleConsumer progress) {
        for (int from = 0; from < archive.end(); from += PIECE) {
            progress.accept((double) from / archive.end());
            note(found(from, Math.min(PIECE, archive.end() - from), this::seekIfHeld));
        }
        resolution.resolveAll(archive.mentions().filter(this::isWeighed));
    }

    /** Derives what these mentions tell of themselves and those they are one with: enough to learn from. */
    void addSome(int[] mentions) {
        var here = new BitSet();
        for (int mention : mentions) here.set(mention);
        var found = Arrays.stream(mentions)
                .parallel()
                .mapToObj(mention -> compare(mention, archive.end(), ACCEPTED))
                .toList();
        for (int i = 0; i < mentions.length; i++)
            for (var compared : found.get(i))
                if (!here.get(compared.mention) || compared.mention < mentions[i]) edge(mentions[i], compared);
        resolution.resolveAll(Arrays.stream(mentions));
    }

    private void note(Found found) {
        int mention = found.first;
        for (var accepted : found.accepted) {
            if (accepted != null) {
                if (!isWeighed(mention)) joinEqual(mention);
                for (var compared : accepted) edge(mention, compared);
            }
            mention++;
        }
    }

    private @Nullable Sought seekIfHeld(int mention) {
        return archive.holds(mention) && isWeighed(mention) ? seek(mention, mention, ACCEPTED) : null;
    }

    /** Takes out a record's mentions; what they were tied to is to be resolved when the archive has forgotten them. */
    int[] remove(Archive.Held record) {
        var touched = IntStream.builder();
        record.numbers().forEach(mention -> {
            if (isWeighed(mention)) for (int other : resolution.remove(mention)) touched.add(other);
            else resolution.leave(mention);
        });
        return touched.build()
                .filter(other -> !archive.sameRecord(record.first(), other))
                .toArray();
    }

    private void edge(int mention, Compared compared) {
        resolution.edge(mention, compared.mention, compared.units, compared.conflicting);
    }

    /** Log-odds that both are one, in {@link Clusters#UNITS}. */
    int units(Profile a, Profile b) {
        return scorer.units(a, b) + prior;
    }

    /** Log-odds that go with so much evidence, both in {@link Clusters#UNITS}. */
    int units(int evidence) {
        return evidence + prior;
    }

    Score score(Profile a, Profile b) {
        return scorer.score(a, b);
    }

    MentionId entity(int mention) {
        return id(resolution.leader(mention));
    }

    @Override
    public MentionId id(int mention) {
        return archive.id(mention);
    }

    @Override
    public int number(MentionId id) {
        int mention = archive.number(id);
        return mention >= 0 && WEIGHED.contains(archive.type(mention)) ? mention : -1;
    }

    @Override
    public int key(int mention) {
        return archive.key(mention);
    }

    @Override
    public int compare(int a, int b) {
        return archive.compare(a, b);
    }

    @Override
    public int units(int a, int b) {
        return units(recent.profile(a), recent.profile(b));
    }

    @Override
    public int prior() {
        return units(0);
    }

    @Override
    public boolean conflicts(int a, int b) {
        return archive.sameRecord(a, b)
                || archive.type(a) != archive.type(b)
                || Conflict.holds(recent.profile(a), recent.profile(b), scorer);
    }

    @Override
    public Optional<String> conflict(int a, int b) {
        if (archive.compare(a, b) > 0) return conflict(b, a);
        if (archive.sameRecord(a, b)) return Optional.of("one record names them apart");
        if (archive.type(a) != archive.type(b)) return Optional.of("not the same type of thing");
        return Conflict.between(archive.profile(a), archive.profile(b), scorer);
    }

    private boolean isWeighed(int mention) {
        return WEIGHED.contains(archive.type(mention));
    }

    /** Puts a mention of a type that isn't weighed with those of equal normal value. */
    private void joinEqual(int mention) {
        var values = values(archive.profile(mention));
        var equal = values.isEmpty()
                ? OptionalInt.empty()
                : candidates.any(
                        values.iterator().next(),
                        other -> other != mention
                                && resolution.knows(other)
                                && archive.type(other) == archive.type(mention)
                                && values(archive.profile(other)).equals(values));
        if (equal.isPresent()) resolution.join(mention, equal.getAsInt());
        else resolution.alone(mention);
    }

    private static Set<Term> values(Profile profile) {
        var field = MAIN.get(profile.type());
        var values = new LinkedHashSet<Term>();
        for (var term : profile.terms()) if (term.field() == field) values.add(term);
        return values;
    }
}
