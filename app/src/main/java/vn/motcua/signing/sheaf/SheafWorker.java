package vn.motcua.signing.sheaf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.ActorKind;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.kernel.text.Worded;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.Evidence;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.right.SigningRight;
import vn.motcua.signing.right.SigningRights;
import vn.motcua.signing.spi.PaperHolder;
import vn.motcua.signing.stamp.Outages;
import vn.motcua.signing.stamp.Outages.Need;
import vn.motcua.signing.stamp.TimeStamps;

/** Signs the papers of sheaves, one after another, in the name of whoever asked. Several nodes may do it at once. */
@Component
class SheafWorker {

    private static final Logger log = LoggerFactory.getLogger(SheafWorker.class);
    private static final int AT_ONCE = 100;
    private static final Duration LEASE =
            Duration.ofSeconds(30); // renewed while the worker lives: what a dead one had goes on soon
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Sheaves sheaves;
    private final Map<String, PaperHolder> holders;
    private final SigningRights rights;
    private final SignPdf sign;
    private final KeepSignature keep;
    private final TimeStamps stamps;
    private final Evidence evidence;
    private final Outages outages;
    private final TransactionTemplate transaction;
    private final Messages messages;
    private final Clock clock;
    private volatile Sheaves.@Nullable Leased held;

    SheafWorker(
            Sheaves sheaves,
            List<PaperHolder> holders,
            SigningRights rights,
            SignPdf sign,
            KeepSignature keep,
            TimeStamps stamps,
            Evidence evidence,
            Outages outages,
            TransactionTemplate transaction,
            Messages messages,
            Clock clock) {
        this.sheaves = sheaves;
        this.holders = holders.stream().collect(Collectors.toMap(PaperHolder::kind, Function.identity()));
        this.rights = rights;
        this.sign = sign;
        this.keep = keep;
        this.stamps = stamps;
        this.evidence = evidence;
        this.outages = outages;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${motcua.signing.sheaves-every:1s}",
            initialDelayString = "${motcua.signing.sheaves-every:1s}")
    void round() {
        sheaves.giveUp(SigningRefusal.SIGNING_FAILED.key(), clock.instant());
        if (!supplied()) return;
        Aside aside = new Aside();
        for (int i = 0; i < AT_ONCE; i++) {
            Instant now = clock.instant();
            Optional<Sheaves.Leased> next = sheaves.lease(now, now.plus(LEASE), aside);
            if (next.isEmpty() || !sign(next.get(), aside)) return;
        }
    }

    /** Keeps the paper that is being signed: a closed machine may take its time, and so may a time stamp server. */
    @Scheduled(
            fixedDelayString = "${motcua.signing.sheaves-renew-every:10s}",
            initialDelayString = "${motcua.signing.sheaves-renew-every:10s}")
    void renew() {
        Sheaves.Leased paper = held;
        if (paper == null || !sheaves.renew(paper, clock.instant().plus(LEASE))) return;
        PaperHolder holder = holders.get(paper.kind());
        if (holder != null) holder.renew(paper.subject());
    }

    @Scheduled(
            fixedDelayString = "${motcua.signing.sheaves-forget-every:6h}",
            initialDelayString = "${motcua.signing.sheaves-forget-after:20m}")
    void forget() {
        sheaves.forget(clock.instant().minus(REMEMBERED));
    }

    /** While no stamps are to be had, or no evidence on revocation, nothing is begun; after hours what waits is refused, so that everybody knows. */
    private boolean supplied() {
        return supplied(Need.STAMP, stamps::back) && supplied(Need.EVIDENCE, evidence::back);
    }

    private boolean supplied(Need need, BooleanSupplier back) {
        if (outages.of(need).isEmpty() || back.getAsBoolean()) return true;
        if (outages.stopped(need)) {
            int stopped = sheaves.stop(need.stopped().key(), clock.instant());
            if (stopped > 0) log.error("{} papers are not signed: {}, for too long", stopped, need.stopped());
        }
        return false;
    }

    /** False if none of those that follow could be signed either; some of them may be set aside. */
    boolean sign(Sheaves.Leased paper, Aside aside) {
        Actor actor = new Actor(ActorKind.OFFICIAL, paper.account(), paper.name(), paper.agency(), "");
        held = paper;
        try {
            Actors.as(actor, () -> {
                signed(paper);
                return true;
            });
            return true;
        } catch (Refused refused) {
            if (Aside.waits(refused.refusal())) {
                sheaves.waits(paper, clock.instant().plus(PAUSE));
                return aside.set(refused.refusal(), paper);
            }
            refuse(paper, refused);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // what a reader of PDF comes to, too
            log.error("Paper {} of kind {} could not be signed", paper.id(), paper.kind(), e);
            if (paper.tries() < Sheaves.TRIES)
                sheaves.postponed(paper, clock.instant().plus(PAUSE));
            else refuse(paper, Refused.because(SigningRefusal.SIGNING_FAILED));
        } finally {
            held = null;
        }
        return true;
    }

    private void signed(Sheaves.Leased paper) {
        PaperHolder holder = holders.get(paper.kind());
        if (holder == null) throw Refused.because(SigningRefusal.SIGNING_FAILED);
        SigningRight right = rights.of(paper.official(), paper.agency(), paper.matters());
        try {
            signed(paper, holder, right);
        } catch (IOException e) {
            letGo(paper, holder, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            letGo(paper, holder, e);
            throw e;
        }
    }

    private void signed(Sheaves.Leased paper, PaperHolder holder, SigningRight right) throws IOException {
        String purpose = paper.kind() + " " + paper.subject();
        byte[] pdf = holder.open(paper.subject());
        SignedPdf made =
                holder.sealsAtOnce() ? sign.officialToSeal(pdf, right, purpose) : sign.official(pdf, right, purpose);
        Runnable kept = holder.keep(paper.subject(), made);
        transaction.executeWithoutResult(status -> {
            if (!sheaves.signed(paper, clock.instant()))
                throw new IllegalStateException("another worker has paper " + paper.id());
            keep.run(made, paper.agency(), purpose);
            kept.run();
        });
    }

    /** Only for a paper that is still this worker's: another one may be about to keep it. */
    private void letGo(Sheaves.Leased paper, PaperHolder holder, Throwable why) {
        try {
            if (sheaves.renew(paper, clock.instant().plus(LEASE))) holder.letGo(paper.subject());
        } catch (RuntimeException e) { // it ends by itself
            why.addSuppressed(e);
        }
    }

    private void refuse(Sheaves.Leased paper, Refused refused) {
        sheaves.refused(
                paper,
                refused.refusal().key(),
                refused.args().stream().map(this::text).toList(),
                clock.instant());
    }

    private String text(Object value) {
        return value instanceof Worded worded ? messages.text(Language.VI, worded) : String.valueOf(value);
    }
}
