package vn.motcua.procedure.find;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Takes all that matches, with its score. */
final class Matches implements CollectorManager<Matches.Found, Matches.Found> {

    /** A revision and how well it matches. */
    record Match(long revision, float score) {}

    @Override
    public Found newCollector() {
        return new Found();
    }

    @Override
    public Found reduce(Collection<Found> all) {
        return all.iterator().next(); // the searcher has no threads of its own: there is one
    }

    /** Revisions and how well each matches. */
    static final class Found implements Collector {

        private long[] revisions = new long[1_024];
        private float[] scores = new float[1_024];
        private int size;
        private float best;

        int size() {
            return size;
        }

        float best() {
            return best;
        }

        Match get(int at) {
            return new Match(revisions[at], scores[at]);
        }

        private void take(long revision, float score) {
            if (size == scores.length) {
                revisions = Arrays.copyOf(revisions, 2 * size);
                scores = Arrays.copyOf(scores, 2 * size);
            }
            revisions[size] = revision;
            scores[size++] = score;
            best = Math.max(best, score);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            NumericDocValues ids = Objects.requireNonNull(leaf.reader().getNumericDocValues(Terms.REVISION));
            return new LeafCollector() {
                private @Nullable Scorable scorer;

                @Override
                public void setScorer(Scorable given) {
                    scorer = given;
                }

                @Override
                public void collect(int document) throws IOException {
                    if (ids.advanceExact(document)) take(ids.longValue(), scorer == null ? 0 : scorer.score());
                }
            };
        }
    }
}
