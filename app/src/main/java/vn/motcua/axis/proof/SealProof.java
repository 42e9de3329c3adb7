package vn.motcua.axis.proof;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.springframework.stereotype.Component;
import vn.motcua.signing.AxisSeals;
import vn.motcua.signing.Seal;

/** Seals statements and keeps the proofs. Part of the transaction in which what they say is so. */
@Component
class SealProof {

    private final AxisSeals seals;
    private final ProofRows rows;

    SealProof(AxisSeals seals, ProofRows rows) {
        this.seals = seals;
        this.rows = rows;
    }

    Proof seal(ProofStatement said) {
        String text = ProofJson.write(said);
        Seal seal = seals.seal("axis.proof", Proof.sealed(text));
        Proof proof = new Proof(
                text,
                seal.algorithm(),
                seal.signature(),
                seal.chain().stream().map(SealProof::encoded).toList());
        rows.add(said.delivery(), said.proof(), proof, said.statedAt());
        return proof;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
