package vn.motcua.signing.pades;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.AuditLog;
import vn.motcua.kernel.AgencyId;
import vn.motcua.kernel.Operation;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.Certificates;
import vn.motcua.signing.SigningAudit;
import vn.motcua.signing.SigningRefusal;
import vn.motcua.signing.authority.Intents;

/** Keeps a signature: in the transaction that keeps the file, its intent is resolved and the log says which key signed what. One whose certificate was revoked while it was made is not kept. */
@Operation(records = SigningAudit.DocumentSigned.class)
public class KeepSignature {

    private final Intents intents;
    private final Certificates certificates;
    private final AuditLog audit;

    KeepSignature(Intents intents, Certificates certificates, AuditLog audit) {
        this.intents = intents;
        this.certificates = certificates;
        this.audit = audit;
    }

    /**
     * Does it.
     *
     * @param agency in whose name was signed
     * @param purpose what it is, such as {@code dossier.result 12}
     * @throws Refused if the certificate was revoked since the key was opened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void run(SignedPdf signed, AgencyId agency, String purpose) {
        if (certificates.find(signed.by()).orElseThrow().revoked() != null)
            throw Refused.because(SigningRefusal.CERTIFICATE_HOLDS_NO_MORE);
        intents.kept(signed.intent());
        audit.record(new SigningAudit.DocumentSigned(signed.by(), agency, purpose, sha256(signed.bytes())));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
