package vn.motcua.payment.receipt;

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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Refusal;
import vn.motcua.kernel.Refused;
import vn.motcua.kernel.access.Actor;
import vn.motcua.kernel.access.Actors;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.job.SetAside;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;

/**
 * Puts the seal of whoever collected on receipts, behind the payments. Some of each agency in turn, so that one with much to seal does not keep others waiting; what is sealed together is kept
 * together. Without stamps or a token nothing is sealed and all waits; an agency whose key is over or away waits by itself.
 */
@Component("paymentSealReceipts")
public class SealReceipts {

    private static final Logger log = LoggerFactory.getLogger(SealReceipts.class);
    private static final int TOGETHER = 10;
    private static final int AGENCIES = 50;
    private static final int ROUNDS = 100;
    private static final Duration LEASE = Duration.ofSeconds(45); // what a dead node had goes on soon
    private static final Duration BEGIN_WITHIN =
            Duration.ofSeconds(20); // ten files take some seconds; what is kept late may be another's by then
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LONG_PAUSE = Duration.ofMinutes(10);

    /** What keeps more than one receipt from being sealed. */
    private static final Set<Refusal> STOPS = Set.of(
            SigningRefusal.STAMPS_AWAY,
            SigningRefusal.STAMPS_STOPPED,
            SigningRefusal.TOKEN_AWAY,
            SigningRefusal.KEYS_NEED_A_TOKEN,
            SigningRefusal.AUTHORITY_AWAY,
            SigningRefusal.NO_KEY_OF_AGENCY,
            SigningRefusal.AGENCY_CLOSED);

    /** What keeps one agency's from being sealed, and nobody else's. */
    private static final Set<Refusal> OF_AGENCY = Set.of(SigningRefusal.NO_KEY_OF_AGENCY, SigningRefusal.AGENCY_CLOSED);

    private final SetAside<AgencyId> without;
    private final SealQueue queue;
    private final KeepSeals keep;
    private final ReceiptPrinter printer;
    private final SignPdf sign;
    private final Blobs blobs;
    private final Messages messages;
    private final Clock clock;

    SealReceipts(
            SealQueue queue,
            KeepSeals keep,
            ReceiptPrinter printer,
            SignPdf sign,
            Blobs blobs,
            Messages messages,
            Clock clock) {
        this.queue = queue;
        this.keep = keep;
        this.printer = printer;
        this.sign = sign;
        this.blobs = blobs;
        this.messages = messages;
        this.clock = clock;
        this.without = new SetAside<>(clock);
    }

    @Scheduled(
            fixedDelayString = "${motcua.payment.receipts-sealed-every:5s}",
            initialDelayString = "${motcua.payment.receipts-sealed-every:5s}")
    void sweep() {
        for (int round = 0; round < ROUNDS; round++) if (all() == 0) return;
    }

    /** Seals some of what waits at each agency; how many were kept. */
    public int all() {
        return Actors.as(Actor.SYSTEM, () -> {
            int kept = 0;
            try {
                for (AgencyId agency : sealing()) kept += sealed(agency);
            } catch (Refused away) {
                log.warn("Receipts wait for their seals: {}", away.refusal());
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
        SealQueue.Taken taken = queue.take(agency, TOGETHER, now.plus(LEASE));
        List<KeepSeals.Sealed> made = new ArrayList<>();
        Refused stopped = seal(taken, now.plus(BEGIN_WITHIN), made);
        int kept = made.isEmpty() ? 0 : keep.keep(taken, made);
        if (made.size() < taken.receipts().size())
            queue.later(
                    taken,
                    taken.rows(),
                    stopped == null ? clock.instant() : clock.instant().plus(PAUSE));
        if (stopped == null) return kept;
        if (!OF_AGENCY.contains(stopped.refusal())) throw stopped;
        without.add(agency);
        log.warn("Receipts of agency {} wait for its seal: {}", agency, stopped.refusal());
        return kept;
    }

    /** Seals one after another; gives what keeps the others from being sealed. */
    private @Nullable Refused seal(SealQueue.Taken taken, Instant until, List<KeepSeals.Sealed> made) {
        for (ReceiptView one : taken.receipts())
            try {
                if (clock.instant().isBefore(until)) made.add(sealed(one));
            } catch (Refused refused) {
                if (STOPS.contains(refused.refusal())) return refused;
                setAside(taken, one, refused);
            } catch (IOException | RuntimeException e) {
                setAside(taken, one, e);
            }
        return null;
    }

    private void setAside(SealQueue.Taken taken, ReceiptView receipt, Exception why) {
        queue.later(taken, List.of(receipt.row()), clock.instant().plus(LONG_PAUSE));
        log.error("Receipt {} could not be sealed; it is tried again", receipt.row(), why);
    }

    /** A receipt with its seal, which nobody keeps yet. */
    KeepSeals.Sealed sealed(ReceiptView receipt) throws IOException {
        String cashier = receipt.facts().cashier();
        SignedPdf pdf = sign.seal(
                printer.toSeal(receipt),
                receipt.agency(),
                receipt.facts().agency(),
                cashier.isEmpty() ? messages.text(Language.VI, "payment.paper.online") : cashier,
                KeepSeals.purpose(receipt));
        return new KeepSeals.Sealed(receipt, pdf, blobs.store(new ByteArrayInputStream(pdf.bytes()), SignPdf.LARGEST));
    }
}
