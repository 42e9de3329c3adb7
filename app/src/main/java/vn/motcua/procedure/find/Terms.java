package vn.motcua.procedure.find;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The fields of the index, and how a procedure is laid into them. */
final class Terms {

    /** The procedure's id; by it its revisions are replaced. */
    static final String PROCEDURE = "procedure";
    /** The revision's id. */
    static final String REVISION = "revision";
    /** Plain syllables of the name. */
    static final String NAME = "name";
    /** Syllables of the name with their marks. */
    static final String EXACT = "exact";
    /** Plain neighbours in the name. */
    static final String PAIRS = "pairs";
    /** Plain syllables of keywords, results and fields. */
    static final String MORE = "more";
    /** Plain syllables of what is to be brought. */
    static final String PAPERS = "papers";

    private static final int MOST_PAPERS = 400;
    private static final int LONGEST_PAPERS = 4_000;

    private Terms() {}

    static Document document(Findable of, List<Syllable> name) {
        Document document = new Document();
        document.add(new StringField(PROCEDURE, Long.toString(of.procedure()), Field.Store.NO));
        document.add(new NumericDocValuesField(REVISION, of.revision()));
        add(document, NAME, plain(name));
        add(
                document,
                EXACT,
                name.stream().filter(Syllable::marked).map(Syllable::exact).toList());
        add(document, PAIRS, pairs(name));
        add(
                document,
                MORE,
                plain(Syllable.of(of.keywords() + " " + String.join(" ", of.fields()) + " " + of.agency())));
        List<Syllable> papers = Syllable.of(
                of.papers().substring(0, Math.min(LONGEST_PAPERS, of.papers().length())));
        add(document, PAPERS, plain(papers.subList(0, Math.min(MOST_PAPERS, papers.size()))));
        return document;
    }

    private static void add(Document document, String field, List<String> terms) {
        document.add(new TextField(field, new NameTokens(terms)));
    }

    private static List<String> plain(List<Syllable> all) {
        return all.stream().map(Syllable::plain).toList();
    }

    private static List<String> pairs(List<Syllable> all) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < all.size(); i++)
            pairs.add(pair(all.get(i - 1).plain(), all.get(i).plain()));
        return pairs;
    }

    static String pair(String first, String second) {
        return first + " " + second;
    }
}
