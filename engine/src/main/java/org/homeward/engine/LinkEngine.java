package org.homeward.engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.engine.match.Score;
import org.homeward.engine.model.LedgerEntry;
import org.homeward.engine.model.MentionId;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;

/**
 * The one front door of the engine: takes records in, finds what belongs together, says why.
 *
 * <p>What it answers is a pure function of the set of records, the sealed statistics snapshot and the standing judgements; never of the
 * order in which they came. Every change carries the caller's sequence number, which the index keeps in its own commit: after a crash
 * {@link #lastApplied()} tells where to go on, and a sequence already applied is passed over.
 *
 * <p>Safe for use by many threads: one writer at a time, readers beside it.
 */
public final class LinkEngine implements AutoCloseable {

    /** Opens the index in {@code folder}, making it when it is not there, and replays its log. */
    public static LinkEngine open(Path folder, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** The sequence of the last change applied and kept; 0 when there is none. */
    public long lastApplied() {
        throw new UnsupportedOperationException();
    }

    /** Takes a record in, links it and matches it against the watches. A record already there brings an empty result. */
    public PutResult put(long sequence, Record record) {
        throw new UnsupportedOperationException();
    }

    /** Takes a record out, as if it had never been. */
    public void withdraw(long sequence, RecordId record) {
        throw new UnsupportedOperationException();
    }

    /** Why this judgement can't stand, or empty when it can. Ask before {@link #judge}. */
    public Optional<Contradiction> contradiction(LedgerEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** Applies a judgement or takes one back; throws {@link IllegalStateException} naming the chain when it contradicts. */
    public void judge(long sequence, LedgerEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** Seals new statistics from the records now held and derives every link anew. Returns the version, a digest of its content. */
    public String snapshot(long sequence) {
        throw new UnsupportedOperationException();
    }

    /** Mentions that answer the query, best first, grouped by nothing: each hit names its entity. */
    public List<Hit> search(Query query) {
        throw new UnsupportedOperationException();
    }

    /** Why, and why not: the score of any two mentions, with its parts. Empty when one is unknown. */
    public Optional<Score> explain(MentionId a, MentionId b) {
        throw new UnsupportedOperationException();
    }

    /** The links of every mention of a record, accepted and near misses, strongest first. */
    public List<Link> links(RecordId record) {
        throw new UnsupportedOperationException();
    }

    public Optional<Record> record(RecordId id) {
        throw new UnsupportedOperationException();
    }

    /** The entity that holds the mention, following redirects of ids that have since been joined. */
    public Optional<Entity> entity(MentionId id) {
        throw new UnsupportedOperationException();
    }

    /** The neighbours of a node on the chart. */
    public Expansion expand(Node node, int limit) {
        throw new UnsupportedOperationException();
    }

    /** A shortest path between two nodes that uses no hub; empty when there is none within {@code maxEdges}. */
    public List<Edge> path(Node from, Node to, int maxEdges) {
        throw new UnsupportedOperationException();
    }

    /** Adds a standing question, or replaces the one of the same id. Watches are the caller's to keep: they are not in the log. */
    public void watch(Watch watch) {
        throw new UnsupportedOperationException();
    }

    public void unwatch(String id) {
        throw new UnsupportedOperationException();
    }

    /** Joins and splits after the given journal number, oldest first. */
    public List<Change> changesSince(long number) {
        throw new UnsupportedOperationException();
    }

    /** Number of records held. */
    public long size() {
        throw new UnsupportedOperationException();
    }

    /**
     * A digest of the derived state: records, accepted links and entities. Two engines with the same records, snapshot and judgements
     * answer the same, whatever the order they came in.
     */
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }

    /** What is wrong with the files on disk, or empty when they are sound. */
    public static List<String> check(Path folder) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
