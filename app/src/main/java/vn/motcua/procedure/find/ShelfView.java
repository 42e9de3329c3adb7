package vn.motcua.procedure.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The index as it stood at one moment; any number of threads may search it. */
final class ShelfView implements Vocabulary {

    final IndexSearcher searcher;
    final Map<Long, Entry> entries;
    final Understanding understanding;

    private final Map<String, Integer> names;
    private final Map<String, Integer> pairs;

    ShelfView(DirectoryReader reader, Map<Long, Entry> entries, WordList list) {
        this.entries = Collections.unmodifiableMap(entries);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Shelf.SIMILARITY);
        searcher.setQueryCache(null);
        names = terms(reader, Terms.NAME);
        pairs = terms(reader, Terms.PAIRS);
        understanding = new Understanding(list, this);
    }

    /** Keeps the index open for a search; false if it was replaced meanwhile and is gone. */
    boolean hold() {
        return searcher.getIndexReader().tryIncRef();
    }

    /** Ends the search for which it was held. */
    void release() {
        try {
            searcher.getIndexReader().decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> terms(DirectoryReader reader, String field) {
        Map<String, Integer> all = new HashMap<>();
        try {
            org.apache.lucene.index.Terms terms = MultiTerms.getTerms(reader, field);
            if (terms == null) return all;
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next())
                all.put(term.utf8ToString(), each.docFreq());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int names(String plain) {
        return names.getOrDefault(plain, 0);
    }

    @Override
    public int pairs(String first, String second) {
        return pairs.getOrDefault(Terms.pair(first, second), 0);
    }

    @Override
    public Set<String> all() {
        return Collections.unmodifiableSet(names.keySet());
    }

    @Override
    public int size() {
        return entries.size();
    }
}
