package vn.motcua.signing.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.signing.Hindrance;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;

/**
 * Has agencies seal what waits for that: some of each agency in turn, so that one with much to seal does not keep others waiting; what is sealed together is kept together. Without stamps or a
 * token nothing is sealed and all waits; an agency whose key is over or away waits by itself.
 *
 * @param <P> a paper
 */
public final class SealRound<P> {

    private static final Logger log = LoggerFactory.getLogger(SealRound.class);
    private static final int TOGETHER = 10;
    private static final int AGENCIES = 50;
    private static final int ROUNDS = 100;
    private static final Duration LEASE = Duration.ofSeconds(45); // what a dead node had goes on soon
    private static final Duration BEGIN_WITHIN =
            Duration.ofSeconds(20); // ten files take some seconds; what is kept late may be another's by then
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String what;
    private final SealWaiting<P> queue;
    private final SealWork<P> work;
    private final SignPdf sign;
    private final Blobs blobs;
    private final Clock clock;
    private final SetAside<AgencyId> without;

    /**
     * Nothing is done yet.
     *
     * @param what what is sealed, for the log
     */
    public SealRound(String what, SealWaiting<P> queue, SealWork<P> work, SignPdf sign, Blobs blobs, Clock clock) {
        this.what = what;
        this.queue = queue;
        this.work = work;
        this.sign = sign;
        this.blobs = blobs;
        this.clock = clock;
        this.without = new SetAside<>(clock);
    }

    /** Seals what waits; with very much it leaves some to the next time. */
    public void sweep() {
        for (int round = 0; round < ROUNDS; round++) if (all() == 0) return;
    }

    /** Seals some of what waits at each agency; how many were kept. */
    public int all() {
        return Actors.as(Actor.SYSTEM, () -> {
            int kept = 0;
            try {
                for (AgencyId agency : sealing()) kept += sealed(agency);
            } catch (Refused away) {
                log.warn("{} wait for their seals: {}", what, away.refusal());
            }
            return kept;
        });
    }

    private Collection<AgencyId> sealing() {
        List<AgencyId> waiting = queue.agencies(without.now(), AGENCIES);
        if (waiting.isEmpty()) return waiting;
        Set<AgencyId> sealing = sign.sealing(waiting);
        Set<AgencyId> printing = new HashSet<>(waiting);
        printing.removeAll(sealing);
        if (!printing.isEmpty()) queue.forget(printing);
        return sealing;
    }

    private int sealed(AgencyId agency) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SealTaken<P> taken = queue.take(agency, TOGETHER, now.plus(LEASE));
        List<SealMade<P>> made = new ArrayList<>();
        Refused stopped = seal(taken, now.plus(BEGIN_WITHIN), made);
        int kept = made.isEmpty() ? 0 : work.keep(taken, made);
        if (made.size() < taken.papers().size())
            queue.later(
                    taken,
                    taken.papers(),
                    stopped == null ? clock.instant() : clock.instant().plus(PAUSE));
        if (stopped == null) return kept;
        if (Hindrance.of(stopped.refusal()) != Hindrance.OF_AGENCY) throw stopped;
        without.add(agency);
        log.warn("{} of agency {} wait for its seal: {}", what, agency, stopped.refusal());
        return kept;
    }

    /** Seals one after another; gives what keeps the others from being sealed. */
    private @Nullable Refused seal(SealTaken<P> taken, Instant until, List<SealMade<P>> made) {
        for (P one : taken.papers())
            try {
                if (clock.instant().isBefore(until)) made.add(made(one));
            } catch (Refused refused) {
                switch (Hindrance.of(refused.refusal())) {
                    case OF_ALL, OF_AGENCY -> {
                        return refused;
                    }
                    case OF_ONE_NOW -> failed(taken, one, refused.refusal().key(), SealTries.MOST, refused);
                    case OF_ONE_FOR_GOOD -> failed(taken, one, refused.refusal().key(), SealTries.ONE, refused);
                }
            } catch (IOException | RuntimeException e) {
                failed(taken, one, SigningRefusal.SIGNING_FAILED.key(), SealTries.MOST, e);
            }
        return null;
    }

    private void failed(SealTaken<P> taken, P paper, String why, int tries, Exception cause) {
        queue.failed(taken, paper, why, tries, clock.instant().plus(SealTries.PAUSE));
        log.error("{} could not be sealed", work.called(paper), cause);
    }

    /** A paper with its seal, which nobody keeps yet. */
    public SealMade<P> made(P paper) throws IOException {
        SignedPdf pdf = work.seal(paper);
        return new SealMade<>(paper, pdf, blobs.store(new ByteArrayInputStream(pdf.bytes()), SignPdf.LARGEST));
    }
}
