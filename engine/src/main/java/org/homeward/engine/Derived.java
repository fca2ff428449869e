package org.homeward.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.homeward.engine.index.Archive;
import org.homeward.engine.index.Candidates;
import org.homeward.engine.index.Rarity;
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
import org.homeward.engine.text.Profile;
import org.homeward.engine.text.Term;

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

    private static final String STATISTICS = "statistics";

    /** Mentions compared between two takings of what was found. */
    private static final int PIECE = 1 << 16;

    final Scorer scorer;
    final Rarity rarity;
    final Comparer comparer;
    final Resolution resolution;
    private final Archive archive;
    private final Recent recent;
    private final Candidates candidates;

    Derived(Statistics statistics, Archive archive, Candidates candidates, Ledger ledger) {
        this.scorer = new Scorer(statistics);
        this.rarity = new Rarity(statistics.frequencies());
        this.archive = archive;
        this.recent = new Recent(archive::profile);
        this.candidates = candidates;
        this.comparer = new Comparer(scorer, rarity, archive, candidates);
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

    /** Takes up mentions with what {@link #comparer} found for them, and resolves what they touch. */
    void add(Comparer.Found found) {
        note(found);
        resolution.resolve(
                IntStream.range(found.first(), found.first() + found.accepted().size())
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
            note(comparer.compare(from, Math.min(PIECE, archive.end() - from)));
        }
        resolution.resolveAll(archive.mentions().filter(this::isWeighed));
    }

    /** Derives what these mentions tell of themselves and those they are one with: enough to learn from. */
    void addSome(int[] mentions) {
        var here = new BitSet();
        for (int mention : mentions) here.set(mention);
        var found = Arrays.stream(mentions)
                .parallel()
                .mapToObj(mention -> comparer.compare(mention, archive.end(), Comparer.ACCEPTED))
                .toList();
        for (int i = 0; i < mentions.length; i++)
            for (var compared : found.get(i))
                if (!here.get(compared.mention()) || compared.mention() < mentions[i]) edge(mentions[i], compared);
        resolution.resolveAll(Arrays.stream(mentions));
    }

    private void note(Comparer.Found found) {
        int mention = found.first();
        for (var accepted : found.accepted()) {
            if (accepted != null) {
                if (!isWeighed(mention)) joinEqual(mention);
                for (var compared : accepted) edge(mention, compared);
            }
            mention++;
        }
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

    private void edge(int mention, Comparer.Compared compared) {
        resolution.edge(mention, compared.mention(), compared.units(), compared.conflicting());
    }

    /** Log-odds that both are one, in {@link Clusters#UNITS}. */
    int units(Profile a, Profile b) {
        return scorer.logOdds(a, b);
    }

    /** Log-odds that go with so much evidence, both in {@link Clusters#UNITS}. */
    int units(int evidence) {
        return evidence + scorer.prior();
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
