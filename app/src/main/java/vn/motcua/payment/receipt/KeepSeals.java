package vn.motcua.payment.receipt;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.kernel.blob.Blobs;
import vn.motcua.payment.PaymentRows;
import vn.motcua.signing.known.FileMarks;
import vn.motcua.signing.pades.KeepSignature;
import vn.motcua.signing.seal.SealMade;
import vn.motcua.signing.seal.SealTaken;

/** Keeps sealed receipts, all that were sealed together in one transaction: whoever is cut off before kept nothing, and they are sealed again. */
@Component
class KeepSeals {

    private final SealQueue queue;
    private final KeepSignature signatures;
    private final Blobs blobs;
    private final JdbcClient jdbc;

    KeepSeals(SealQueue queue, KeepSignature signatures, Blobs blobs, JdbcClient jdbc) {
        this.queue = queue;
        this.signatures = signatures;
        this.blobs = blobs;
        this.jdbc = jdbc;
    }

    /** What the key is used for, in the log of signing. */
    static String purpose(ReceiptView receipt) {
        return "payment.receipt " + receipt.row();
    }

    /** Keeps those that nobody else took meanwhile; gives how many. */
    @Transactional
    int keep(SealTaken<ReceiptView> taken, Collection<SealMade<ReceiptView>> made) {
        Set<Long> rows =
                queue.done(taken, made.stream().map(one -> one.paper().row()).toList());
        List<SealMade<ReceiptView>> ours =
                made.stream().filter(one -> rows.contains(one.paper().row())).toList();
        if (ours.isEmpty()) return 0;
        blobs.keepAll(ours.stream().map(SealMade::file).toList());
        files(ours);
        marks(ours);
        for (SealMade<ReceiptView> one : ours)
            signatures.run(one.pdf(), one.paper().agency(), purpose(one.paper()));
        return ours.size();
    }

    private void files(List<SealMade<ReceiptView>> ours) {
        jdbc.sql("""
                        insert into payment.receipt_file (receipt, content, bytes, certificate, sealed_at)
                        select * from unnest(:receipts::bigint[], :contents::bytea[], :bytes::int[], :certificates::bigint[], :at::timestamptz[])""")
                .param("receipts", ours.stream().map(one -> one.paper().row()).toArray(Long[]::new))
                .param(
                        "contents",
                        ours.stream().map(one -> one.file().id().hash()).toArray(byte[][]::new))
                .param(
                        "bytes",
                        ours.stream()
                                .map(one -> Math.toIntExact(one.file().length()))
                                .toArray(Integer[]::new))
                .param(
                        "certificates",
                        ours.stream().map(one -> one.pdf().by().value()).toArray(Long[]::new))
                .param(
                        "at",
                        ours.stream()
                                .map(one -> PaymentRows.utc(one.pdf().at()).toString())
                                .toArray(String[]::new))
                .update();
    }

    private void marks(List<SealMade<ReceiptView>> ours) {
        List<Mark> marks = ours.stream()
                .flatMap(one -> FileMarks.of(one.pdf().bytes()).digests().stream()
                        .map(mark -> new Mark(mark, one.paper().row())))
                .toList();
        jdbc.sql("""
                        insert into payment.receipt_mark (mark, receipt)
                        select distinct mark, receipt from unnest(:marks::bytea[], :receipts::bigint[]) as m (mark, receipt)""")
                .param("marks", marks.stream().map(Mark::mark).toArray(byte[][]::new))
                .param("receipts", marks.stream().map(Mark::receipt).toArray(Long[]::new))
                .update();
    }

    private record Mark(byte[] mark, long receipt) {}
}
