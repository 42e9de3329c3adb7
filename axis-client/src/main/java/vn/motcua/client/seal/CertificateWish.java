package vn.motcua.client.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.motcua.client.key.KeyFile;

/** The request for a certificate (PKCS#10) of a key; the authority takes the key from it, and the agency's name from its directory. */
public final class CertificateWish {

    private CertificateWish() {}

    /** Fails at once, before anything is made, where the libraries are not beside the jar. */
    public static void need() {
        new X500Name("CN=axis");
    }

    /** In PEM form. */
    public static String pem(KeyFile key) throws IOException {
        try {
            byte[] der = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=axis"), key.publicKey())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.privateKey()))
                    .getEncoded();
            String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(der);
            return "-----BEGIN CERTIFICATE REQUEST-----\n" + text + "\n-----END CERTIFICATE REQUEST-----\n";
        } catch (OperatorCreationException e) {
            throw new IOException(e);
        }
    }
}
