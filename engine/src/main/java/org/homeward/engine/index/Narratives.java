package org.homeward.engine.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.homeward.engine.model.EntityType;
import org.homeward.engine.model.Property;
import org.homeward.engine.model.Record;
import org.homeward.engine.model.RecordId;
import org.homeward.engine.model.RecordKind;

/**
 * Full text of narratives, postings and descriptions, by Lucene. A commit says up to which change of the log it holds all; it may hold
 * some that came later too, and to apply those again changes nothing. A record withdrawn is gone with the next search.
 */
public final class Narratives implements AutoCloseable {
    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String TYPE = "type";
    private static final String TEXT = "text";
    private static final String SEQUENCE = "sequence";
    /** Of the words asked for, how many a text must hold: the wording of a posting changes, its core stays. */
    private static final float WORDS_NEEDED = 0.6f;

    private static final Set<Property> READ = EnumSet.of(
            Property.POSTING_TEXT, Property.DESCRIPTION, Property.OCCUPATION, Property.PLACE, Property.SCHOOL);

    private final Analyzer analyzer = new Words();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    private Narratives(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setOpenMode(mode));
        this.searchers = new SearcherManager(writer, null);
    }

    /** A record whose text answers. {@code relevance} is BM25 (Robertson and Zaragoza 2009): above 0, and not bits. */
    public record Found(RecordId record, double relevance) {}

    /** Opens an empty index in the folder; what was there before is dropped. */
    public static Narratives open(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Narratives(FSDirectory.open(folder), IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException("opening the full-text index in " + folder, e);
        }
    }

    /** Opens the index in the folder as it was committed last; empty when that is damaged or doesn't hold all up to the change. */
    public static Optional<Narratives> open(Path folder, long sequence) {
        try {
            var directory = FSDirectory.open(folder);
            if (committed(directory) >= sequence)
                return Optional.of(new Narratives(directory, IndexWriterConfig.OpenMode.APPEND));
            directory.close();
        } catch (IOException | IllegalArgumentException e) {
            // It is as good as not there: the texts are in the log.
        }
        return Optional.empty();
    }

    private static long committed(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) return -1;
        var data = SegmentInfos.readLatestCommit(directory).getUserData();
        return Long.parseLong(data.getOrDefault(SEQUENCE, "-1"));
    }

    /** Keeps all so far, on the disk, as what there is of the changes up to this one. */
    public void commit(long sequence) {
        writer.setLiveCommitData(Map.of(SEQUENCE, Long.toString(sequence)).entrySet());
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("keeping the full-text index", e);
        }
    }

    /** Adds a record, which may be there already: the log is applied again from some earlier change on. */
    public void add(Record record) {
        var text = text(record);
        if (text.isBlank()) return;
        var document = new Document();
        document.add(new StringField(ID, record.id().hex(), Store.YES));
        document.add(new StringField(KIND, record.kind().name(), Store.NO));
        record.mentions().stream()
                .map(mention -> mention.type().name())
                .distinct()
                .forEach(type -> document.add(new StringField(TYPE, type, Store.NO)));
        document.add(new TextField(TEXT, text, Store.NO));
        try {
            writer.updateDocument(new Term(ID, record.id().hex()), document);
        } catch (IOException e) {
            throw new UncheckedIOException("indexing the text of " + record.id(), e);
        }
    }

    public void remove(RecordId record) {
        try {
            writer.deleteDocuments(new Term(ID, record.hex()));
        } catch (IOException e) {
            throw new UncheckedIOException("removing the text of " + record, e);
        }
    }

    /**
     * Records whose text holds most of the words, best first.
     *
     * @param within kinds of record that may be found: others are neither found nor counted
     * @param types the record speaks of at least one of these
     */
    public List<Found> search(String words, Set<RecordKind> within, Set<EntityType> types, int limit) {
        var asked = new QueryBuilder(analyzer).createMinShouldMatchQuery(TEXT, words, WORDS_NEEDED);
        if (asked == null || within.isEmpty() || types.isEmpty()) return List.of();
        var query = new BooleanQuery.Builder()
                .add(asked, Occur.MUST)
                .add(anyOf(KIND, within), Occur.FILTER)
                .add(anyOf(TYPE, types), Occur.FILTER)
                .build();
        try {
            searchers.maybeRefreshBlocking();
            var searcher = searchers.acquire();
            try {
                return found(searcher, query, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("searching the full text", e);
        }
    }

    /** All the text of a record that {@link #search} reads. */
    public static String text(Record record) {
        var text = new StringBuilder(record.narrative());
        for (var mention : record.mentions())
            for (var fact : mention.facts())
                if (READ.contains(fact.property())) text.append('\n').append(fact.said());
        return text.toString();
    }

    @Override
    public void close() {
        try (directory;
                writer;
                searchers) {
            // What was not committed is added again at the next opening.
            writer.rollback();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the full-text index", e);
        }
    }

    private static List<Found> found(IndexSearcher searcher, Query query, int limit) throws IOException {
        var found = new ArrayList<Found>();
        for (var hit : searcher.search(query, limit).scoreDocs)
            found.add(new Found(
                    new RecordId(searcher.storedFields().document(hit.doc).get(ID)), hit.score));
        return found;
    }

    private static Query anyOf(String field, Collection<? extends Enum<?>> names) {
        return new TermInSetQuery(
                field, names.stream().map(name -> new BytesRef(name.name())).toList());
    }

    /** Words as Unicode finds them, in lower case and without accents. */
    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    }
}
