package vn.motcua.signing.seal;

import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.seal.PaperQueue.Waiting;
import vn.motcua.signing.spi.IssuedPapers;

/** Puts agencies' seals on papers that were issued, some seconds after. */
@Component
public class SealIssuedPapers implements SealWork<Waiting> {

    private final PaperQueue queue;
    private final List<IssuedPapers> papers;
    private final SignPdf sign;
    private final SealRound<Waiting> round;

    SealIssuedPapers(PaperQueue queue, List<IssuedPapers> papers, SignPdf sign, Blobs blobs, Clock clock) {
        this.queue = queue;
        this.papers = papers;
        this.sign = sign;
        this.round = new SealRound<>("Issued papers", queue, this, sign, blobs, clock);
    }

    @Scheduled(
            fixedDelayString = "${motcua.signing.papers-sealed-every:5s}",
            initialDelayString = "${motcua.signing.papers-sealed-every:5s}")
    void sweep() {
        round.sweep();
    }

    /** Seals some of what waits at each agency; how many were kept. */
    public int all() {
        return round.all();
    }

    /** One with its seal, which nobody keeps yet. */
    SealMade<Waiting> made(Waiting paper) throws java.io.IOException {
        return round.made(paper);
    }

    @Override
    public SignedPdf seal(Waiting paper) {
        IssuedPapers.Print print = papers.stream()
                .filter(one -> one.kind().equals(paper.kind()))
                .findFirst()
                .flatMap(one -> one.print(paper.paper()))
                .orElseThrow(() -> Refused.because(SigningRefusal.NOTHING_TO_SIGN));
        return sign.seal(print.pdf(), paper.agency(), print.agency(), print.signer(), paper.purpose());
    }

    @Override
    public int keep(SealTaken<Waiting> taken, List<SealMade<Waiting>> made) {
        return queue.keep(taken, made);
    }

    @Override
    public String called(Waiting paper) {
        return paper.purpose();
    }
}
