package vn.motcua.signing.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import vn.motcua.kernel.Refused;
import vn.motcua.signing.SigningRefusal;

/**
 * A request for a certificate of PKCS#10, as the holder's own software makes it. Only its key is taken; what the certificate says of its holder
 * comes from the directory.
 */
public final class SigningRequestFile {

    /** The most bytes that one has. */
    public static final int LONGEST = 20_000;

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\\s]+)-----END (?:NEW )?CERTIFICATE REQUEST-----");

    private SigningRequestFile() {}

    /** Its bytes in DER, from a file in PEM or DER; refused if it is none, is not signed by its own key, or has a weak key. */
    public static byte[] read(byte[] file) {
        byte[] der = decode(file);
        key(der);
        return der;
    }

    /** The key that it is for. */
    static PublicKey key(byte[] der) {
        try {
            JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(der);
            PublicKey key = request.getPublicKey();
            if (!KeySort.allowed(key)) throw Refused.at("csr", SigningRefusal.KEY_TOO_WEAK);
            if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key)))
                throw Refused.at("csr", SigningRefusal.CSR_NOT_SIGNED);
            return key;
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | RuntimeOperatorException e) { // what the ASN.1 reader throws at damaged bytes
            throw Refused.at("csr", SigningRefusal.CSR_UNREADABLE);
        }
    }

    private static byte[] decode(byte[] file) {
        if (file.length == 0 || file.length > LONGEST) throw Refused.at("csr", SigningRefusal.CSR_UNREADABLE);
        Matcher pem = PEM.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!pem.find()) return file;
        try {
            return Base64.getMimeDecoder().decode(pem.group(1));
        } catch (IllegalArgumentException e) {
            throw Refused.at("csr", SigningRefusal.CSR_UNREADABLE);
        }
    }
}
