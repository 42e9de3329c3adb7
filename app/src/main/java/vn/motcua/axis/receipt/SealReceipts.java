package vn.motcua.axis.receipt;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.ProvenLines;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.SmallTree;
import vn.motcua.axis.AxisAudit;
import vn.motcua.signing.AxisSeals;
import vn.motcua.signing.Seal;

/**
 * Makes the receipts of the packets whose acceptance a signed checkpoint covers: all under one checkpoint are sealed by one signature, and what
 * they are made of is kept, so that a receipt is the same bytes for ever.
 */
@Component
class SealReceipts {

    private static final Logger log = LoggerFactory.getLogger(SealReceipts.class);
    private static final int TOGETHER = 2_000;

    private final ReceiptRows rows;
    private final StatementRows statements;
    private final ProvenLines lines;
    private final AxisSeals seals;

    SealReceipts(ReceiptRows rows, StatementRows statements, ProvenLines lines, AxisSeals seals) {
        this.rows = rows;
        this.statements = statements;
        this.lines = lines;
        this.seals = seals;
    }

    /** The next ones; false if nothing more is signed, or another node is at it. */
    @Transactional
    boolean next() {
        Optional<Long> from = rows.hold();
        Optional<ProvenLines.Some> some =
                from.flatMap(leaf -> lines.next(AxisAudit.PacketAccepted.class, leaf, TOGETHER));
        some.ifPresent(each -> {
            if (!each.proofs().isEmpty()) seal(each.proofs());
            rows.until(each.until());
        });
        return some.isPresent();
    }

    private void seal(List<LogProof> accepted) {
        Map<Long, ReceiptStatement> said =
                statements.of(accepted.stream().map(SealReceipts::packet).toList());
        List<LogProof> proofs =
                accepted.stream().filter(proof -> known(said, packet(proof))).toList();
        if (proofs.isEmpty()) return;
        List<String> texts = proofs.stream()
                .map(proof -> ReceiptJson.write(Objects.requireNonNull(said.get(packet(proof)))))
                .toList();
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++)
            leaves.add(Receipt.leaf(texts.get(i), proofs.get(i).line()));
        SmallTree tree = new SmallTree(leaves);
        LogProof any = proofs.getFirst();
        Seal seal = seals.seal("axis.receipts", Receipt.sealed(tree.root(), leaves.size(), any.note(), any.key()));
        List<byte[]> chain = seal.chain().stream().map(SealReceipts::encoded).toList();
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++)
            receipts.add(new Receipt(
                    texts.get(i),
                    proofs.get(i),
                    i,
                    leaves.size(),
                    tree.inclusion(i),
                    seal.algorithm(),
                    seal.signature(),
                    chain));
        rows.add(receipts, proofs.stream().map(SealReceipts::packet).toList(), seal);
    }

    /** Nobody deletes packets; where somebody did, the others get their receipts all the same. */
    private static boolean known(Map<Long, ReceiptStatement> said, long packet) {
        if (said.containsKey(packet)) return true;
        log.error("The log says that packet {} was accepted, and it is not there: it gets no receipt", packet);
        return false;
    }

    private static long packet(LogProof proof) {
        return StatementJson.tree(proof.line().getBytes(StandardCharsets.UTF_8))
                .path("payload")
                .path("docId")
                .asLong();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
