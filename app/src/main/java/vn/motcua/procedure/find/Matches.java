package vn.motcua.procedure.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Takes all that matches, with its score. */
final class Matches implements CollectorManager<Matches.Taking, List<Matches.Match>> {

    /** A revision and how well it matches. */
    record Match(long revision, double score) {}

    @Override
    public Taking newCollector() {
        return new Taking();
    }

    @Override
    public List<Match> reduce(Collection<Taking> all) {
        List<Match> matches = new ArrayList<>();
        all.forEach(one -> matches.addAll(one.matches));
        return matches;
    }

    static final class Taking implements Collector {

        private final List<Match> matches = new ArrayList<>();

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            NumericDocValues revisions = leaf.reader().getNumericDocValues(Terms.REVISION);
            return new LeafCollector() {
                @org.jspecify.annotations.Nullable
                private Scorable scorer;

                @Override
                public void setScorer(Scorable given) {
                    scorer = given;
                }

                @Override
                public void collect(int document) throws IOException {
                    if (revisions != null && revisions.advanceExact(document))
                        matches.add(new Match(revisions.longValue(), scorer == null ? 0 : scorer.score()));
                }
            };
        }
    }
}
