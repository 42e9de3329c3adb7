package vn.motcua.procedure.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The index in this process's memory: made from the tables at the start, brought up to date procedure by procedure. Nothing of it is kept, so nothing of it
 * can be out of step after a crash. Not for several threads; what {@link #view} gives is.
 */
final class Shelf implements AutoCloseable {

    static final BM25Similarity SIMILARITY = new BM25Similarity(0.8f, 0.35f);

    private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final LifeEvents events;
    private final WordList list;
    private Map<Long, Entry> entries = new HashMap<>();
    private DirectoryReader reader;

    Shelf(LifeEvents events, WordList list) {
        this.events = events;
        this.list = list;
        try {
            writer = new IndexWriter(memory, new IndexWriterConfig().setSimilarity(SIMILARITY));
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the revisions of procedures in place of those that were there. */
    ShelfView put(Collection<Long> procedures, List<Findable> revisions) {
        Map<Long, Entry> next = new HashMap<>(entries);
        next.values().removeIf(entry -> procedures.contains(entry.of.procedure()));
        try {
            Term[] old = procedures.stream()
                    .map(id -> new Term(Terms.PROCEDURE, id.toString()))
                    .toArray(Term[]::new);
            if (!entries.isEmpty()) writer.deleteDocuments(old);
            List<Document> documents = new ArrayList<>();
            for (Findable one : revisions) {
                Entry entry = new Entry(one.slim(), events, list);
                next.put(one.revision(), entry);
                documents.add(Terms.document(one, entry.name));
            }
            writer.addDocuments(documents);
            DirectoryReader fresh = DirectoryReader.openIfChanged(reader, writer);
            if (fresh != null) {
                DirectoryReader before = reader;
                reader = fresh;
                before.decRef(); // closed when the last search that reads it ends
            }
            entries = next;
            return view();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ShelfView view() {
        return new ShelfView(reader, entries, list);
    }

    /** How much memory the index takes, in bytes, without the names beside it. */
    long bytes() {
        try {
            writer.flush();
            return Arrays.stream(memory.listAll()).mapToLong(this::length).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long length(String file) {
        try {
            return memory.fileLength(file);
        } catch (IOException e) {
            return 0; // merged away meanwhile
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
