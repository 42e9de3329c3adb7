package vn.motcua.client.receipt;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import vn.motcua.audit.LogProof;
import vn.motcua.audit.tree.Hash;
import vn.motcua.audit.tree.ProofCheck;
import vn.motcua.client.json.Json;

/**
 * A receipt, read: the statement and the line of the log are texts that stand in it as they were sealed; everything else leads from them to the
 * axis's seal.
 */
final class ReceiptFile {

    private static final String FORM = "motcua-axis-receipt-1";
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final String EVENT = "axis.PacketAccepted";

    private final Json file;
    private final String statement;
    private final LogProof proof;
    private final List<X509Certificate> chain;

    /** @throws IllegalArgumentException if it is none */
    ReceiptFile(byte[] bytes) {
        file = Json.read(new String(bytes, StandardCharsets.UTF_8));
        if (!file.get("form").text().equals(FORM)) throw new IllegalArgumentException("no receipt of the axis");
        statement = file.get("statement").text();
        proof = new LogProof(
                file.get("line").text(),
                file.get("leaf").number(),
                hashes("path"),
                file.get("checkpoint").text(),
                file.get("logKey").text());
        chain = certificates();
    }

    ReceiptStatement statement() {
        return ReceiptStatement.of(Json.read(statement));
    }

    List<X509Certificate> chain() {
        return chain;
    }

    /** True if the line of the log stands under the signed checkpoint. */
    boolean logged() {
        return proof.holds();
    }

    /** True if the line of the log tells of the same packet, sender and time, and of as many receivers. */
    boolean agrees() {
        Json line = Json.read(proof.line());
        Json logged = line.get("payload");
        ReceiptStatement said = statement();
        return line.get("event").text().equals(EVENT)
                && logged.get("docId").text().equals(said.packet())
                && logged.get("sha256").text().equals(said.sha256())
                && logged.get("senderCode").text().equals(said.sender())
                && logged.get("receivers").number() == said.receivers().size()
                && logged.get("acceptedAt").text().equals(said.time());
    }

    /** True if the first certificate's key sealed this receipt, alone or among others. */
    boolean sealed() {
        if (chain.isEmpty() || !file.get("algorithm").text().equals(ALGORITHM)) return false;
        Hash leaf = Hash.leaf((statement + "\n" + proof.line()).getBytes(StandardCharsets.UTF_8));
        long size = file.get("size").number();
        return ProofCheck.root(leaf, file.get("place").number(), size, hashes("sealPath"))
                .filter(root -> signed("%s\nreceipts %d %s\ncheckpoint %s\nkey %s\n"
                        .formatted(
                                FORM, size, root, Hash.of(proof.note().getBytes(StandardCharsets.UTF_8)), proof.key())))
                .isPresent();
    }

    /** True if each certificate vouches for the one before it, the last for itself, and all held when the log was signed. */
    boolean vouched() {
        Instant at = proof.signedAt();
        try {
            for (int i = 0; i < chain.size(); i++) {
                X509Certificate issuer = chain.get(Math.min(i + 1, chain.size() - 1));
                chain.get(i).verify(issuer.getPublicKey());
                chain.get(i).checkValidity(Date.from(at));
                if (i > 0 && chain.get(i).getBasicConstraints() < 0) return false;
            }
            return !chain.isEmpty();
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean signed(String text) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(chain.getFirst().getPublicKey());
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(file.get("seal").text()));
        } catch (GeneralSecurityException e) { // no such key, or bytes that are no signature
            return false;
        }
    }

    private List<Hash> hashes(String name) {
        return file.get(name).items().stream()
                .map(one -> Hash.parse(one.text()))
                .toList();
    }

    private List<X509Certificate> certificates() {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> found = new ArrayList<>();
            for (Json one : file.get("chain").items())
                found.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(Base64.getDecoder().decode(one.text()))));
            return found;
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
