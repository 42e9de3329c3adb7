package vn.motcua.payment.receipt;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.database.DatabaseClock;
import vn.motcua.kernel.text.Language;
import vn.motcua.kernel.text.Messages;
import vn.motcua.payment.ReceiptState;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.known.KnownFile;
import vn.motcua.signing.known.KnownFiles;
import vn.motcua.signing.known.KnownState;

/** Sealed receipts, by what they are known again: which one it is, and whether it was voided since. */
@Component
class KnownReceipts implements KnownFiles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Receipts receipts;
    private final Messages messages;

    KnownReceipts(Receipts receipts, Messages messages) {
        this.receipts = receipts;
        this.messages = messages;
    }

    @Override
    public List<KnownFile> by(FileMarks marks) {
        return receipts.marked(marks.digests()).stream().map(this::known).toList();
    }

    private KnownFile known(ReceiptView receipt) {
        return new KnownFile(
                receipt.state() == ReceiptState.VOID ? KnownState.REVOKED : KnownState.VALID,
                what(receipt),
                receipt.facts().agency(),
                Objects.requireNonNull(receipt.sealed()),
                receipt.voided());
    }

    private String what(ReceiptView receipt) {
        String title = messages.text(Language.VI, PaperTitle.of(receipt));
        String day = DAY.format(receipt.issued().atZone(DatabaseClock.VIETNAM));
        return receipt.adjusted().isZero()
                ? messages.text(Language.VI, "payment.known", title, receipt.called(), day)
                : messages.text(
                        Language.VI,
                        "payment.known.less",
                        title,
                        receipt.called(),
                        day,
                        String.format(
                                Language.VI.locale(), "%,d", receipt.adjusted().amount()));
    }
}
