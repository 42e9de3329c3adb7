package vn.motcua.signing.pades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/** Whose certificates are in the signatures and stamps of a file: those on whom evidence is wanted. Nothing is judged here. */
final class FileSigners {

    static final int MOST_SIGNERS = 100;
    static final int MOST_CERTIFICATES = 20;
    static final int LONGEST = 20_000;

    private final List<List<byte[]>> found = new ArrayList<>();

    private FileSigners() {}

    /** For each signature and each stamp its signer's certificate first, then what came with it. */
    static List<List<byte[]>> of(PDDocument document) throws IOException {
        FileSigners signers = new FileSigners();
        for (PDSignature one : document.getSignatureDictionaries()) {
            byte[] contents = one.getContents();
            if (contents != null && contents.length > 0) signers.value(contents);
        }
        return signers.found;
    }

    /** The same of one value. */
    static List<List<byte[]>> of(byte[] value) {
        try {
            FileSigners signers = new FileSigners();
            signers.value(value);
            return signers.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) { // zeros stand behind the value
            look(new CMSSignedData(in.readObject().getEncoded()));
        } catch (CMSException | IllegalArgumentException e) { // no signature; it is judged elsewhere
            return;
        }
    }

    private void look(CMSSignedData data) throws IOException, CMSException {
        for (SignerInformation signer : data.getSignerInfos()) {
            Collection<X509CertificateHolder> own = data.getCertificates().getMatches(signer.getSID());
            if (own.isEmpty() || found.size() >= MOST_SIGNERS) continue;
            List<byte[]> all = new ArrayList<>();
            add(own.iterator().next(), all);
            if (all.isEmpty()) continue;
            for (X509CertificateHolder other : data.getCertificates().getMatches(null)) add(other, all);
            found.add(all);
            if (signer.getUnsignedAttributes() == null) continue;
            Attribute stamps = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            if (stamps == null) continue;
            for (ASN1Encodable stamp : stamps.getAttrValues())
                look(new CMSSignedData(stamp.toASN1Primitive().getEncoded()));
        }
    }

    private static void add(X509CertificateHolder one, List<byte[]> all) throws IOException {
        byte[] der = one.getEncoded();
        if (der.length <= LONGEST && all.size() < MOST_CERTIFICATES) all.add(der);
    }
}
