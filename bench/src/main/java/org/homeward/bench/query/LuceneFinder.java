package org.homeward.bench.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import org.homeward.bench.data.Population;
import org.homeward.engine.Clue;
import org.jspecify.annotations.Nullable;

/** Lucene: every field whole, each found with up to one edit, all of them optional and ranked by BM25. One segment. */
final class LuceneFinder implements Finder {
    private static final String ID = "id";
    private static final int EDITS = 1;
    private static final int BUFFER_MB = 256;

    private final MMapDirectory directory;
    private final Path folder;
    private int rows;
    private @Nullable IndexSearcher searcher;

    LuceneFinder(Path folder) throws IOException {
        this.folder = folder;
        this.directory = new MMapDirectory(folder);
    }

    @Override
    public void load(Population archive) throws IOException {
        rows = archive.size();
        Analyzer analyzer = new KeywordAnalyzer();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB))) {
            for (int i = 0; i < rows; i++) {
                var row = archive.get(i);
                var document = new Document();
                document.add(new StringField(ID, row.id(), Field.Store.YES));
                for (var value : row.values())
                    document.add(new StringField(value.property().name(), plain(value), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    private static String plain(Clue clue) {
        return clue.said().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Found> find(List<Clue> asked, int limit) throws IOException {
        if (searcher == null) throw new IllegalStateException("nothing is loaded");
        var query = new BooleanQuery.Builder();
        for (var clue : asked)
            query.add(new FuzzyQuery(new Term(clue.property().name(), plain(clue)), EDITS), BooleanClause.Occur.SHOULD);
        var found = new ArrayList<Found>();
        var fields = searcher.storedFields();
        for (var hit : searcher.search(query.build(), limit).scoreDocs)
            found.add(new Found(fields.document(hit.doc).get(ID), false));
        return found;
    }

    @Override
    public Space space() throws IOException {
        try (var files = Files.list(folder)) {
            return new Space(
                    (double) files.mapToLong(file -> file.toFile().length()).sum() / rows, 0);
        }
    }

    @Override
    public void close() throws IOException {
        if (searcher != null) searcher.getIndexReader().close();
        directory.close();
    }
}
