package vn.motcua.payment.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.kernel.blob.BlobId;
import vn.motcua.kernel.blob.BlobOwner;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.kernel.blob.NamedBlobs;
import vn.motcua.kernel.text.Language;
import vn.motcua.payment.ReceiptState;
import vn.motcua.signing.pades.SignPdf;

/**
 * The files of receipts: the sealed one, the same bytes each time; while there is none, a print that says so. What was issued before receipts were sealed, or before its agency had a seal, is
 * sealed once somebody asks for it.
 */
@Component
public class ReceiptFiles implements BlobOwner {

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final ReceiptPrinter printer;
    private final SealQueue queue;
    private final SignPdf sign;

    ReceiptFiles(JdbcClient jdbc, Blobs blobs, ReceiptPrinter printer, SealQueue queue, SignPdf sign) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.printer = printer;
        this.queue = queue;
        this.sign = sign;
    }

    /** The file of one: as it was sealed, or a print. */
    public byte[] pdf(ReceiptView receipt) {
        Optional<byte[]> sealed = receipt.sealed() == null ? Optional.empty() : sealed(receipt);
        if (sealed.isPresent()) return sealed.get();
        if (!receipt.sealing()
                && receipt.state() == ReceiptState.ISSUED
                && !sign.sealing(List.of(receipt.agency())).isEmpty()) queue.ask(receipt);
        return printer.pdf(receipt, Language.VI);
    }

    /** Those of several in one file: of more than one a print, as what is put together has no seal. */
    public byte[] pdf(List<ReceiptView> receipts) {
        return receipts.size() == 1 ? pdf(receipts.getFirst()) : printer.joined(receipts, Language.VI);
    }

    private Optional<byte[]> sealed(ReceiptView receipt) {
        Optional<BlobId> content = jdbc.sql("select content from payment.receipt_file where receipt = ?")
                .param(receipt.row())
                .query((row, number) -> BlobId.of(row.getBytes(1)))
                .optional();
        if (content.isEmpty()) return Optional.empty();
        try (InputStream in =
                blobs.open(content.get()).orElseThrow(() -> new IOException("content of a receipt is gone"))) {
            return Optional.of(in.readAllBytes()); // a page or two of our own printing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<BlobId> named(Collection<BlobId> among) {
        return NamedBlobs.of(jdbc, "select content from payment.receipt_file where content = any(:among)", among);
    }
}
