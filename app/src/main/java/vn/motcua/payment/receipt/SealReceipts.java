package vn.motcua.payment.receipt;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.signing.pades.SignPdf;
import vn.motcua.signing.pades.SignedPdf;
import vn.motcua.signing.seal.SealMade;
import vn.motcua.signing.seal.SealRound;
import vn.motcua.signing.seal.SealTaken;
import vn.motcua.signing.seal.SealWork;

/** Puts the seal of whoever collected on receipts, behind the payments. */
@Component("paymentSealReceipts")
public class SealReceipts implements SealWork<ReceiptView> {

    private final KeepSeals keep;
    private final ReceiptPrinter printer;
    private final SignPdf sign;
    private final Messages messages;
    private final SealRound<ReceiptView> round;

    SealReceipts(
            SealQueue queue,
            KeepSeals keep,
            ReceiptPrinter printer,
            SignPdf sign,
            Blobs blobs,
            Messages messages,
            Clock clock) {
        this.keep = keep;
        this.printer = printer;
        this.sign = sign;
        this.messages = messages;
        this.round = new SealRound<>("Receipts", queue, this, sign, blobs, clock);
    }

    @Scheduled(
            fixedDelayString = "${motcua.payment.receipts-sealed-every:5s}",
            initialDelayString = "${motcua.payment.receipts-sealed-every:5s}")
    void sweep() {
        round.sweep();
    }

    /** Seals some of what waits at each agency; how many were kept. */
    public int all() {
        return round.all();
    }

    /** A receipt with its seal, which nobody keeps yet. */
    SealMade<ReceiptView> sealed(ReceiptView receipt) throws IOException {
        return round.made(receipt);
    }

    @Override
    public SignedPdf seal(ReceiptView receipt) {
        String cashier = receipt.facts().cashier();
        return sign.seal(
                printer.toSeal(receipt),
                receipt.agency(),
                receipt.facts().agency(),
                cashier.isEmpty() ? messages.text(Language.VI, "payment.paper.online") : cashier,
                called(receipt));
    }

    @Override
    public int keep(SealTaken<ReceiptView> taken, List<SealMade<ReceiptView>> made) {
        return keep.keep(taken, made);
    }

    @Override
    public String called(ReceiptView receipt) {
        return KeepSeals.purpose(receipt);
    }
}
