package vn.motcua.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import vn.motcua.signing.cms.TidyEnvelope;

/**
 * How a signed file ends, and what no signature covers of it: time stamps over the whole file, and the space that is kept free for the values, where whatever stands is read by
 * nobody and must be nothing.
 *
 * @param sound the stamps are intact, nothing stands behind the last of them, no value stands behind the last that is read, and the free space is free
 * @param lastSigned where what the last signature covers ends, stamps aside
 * @param onlySignaturesOverlap where two annotations lie over each other, both are signatures
 */
record FileEnd(boolean sound, boolean onlySignaturesOverlap, long lastSigned) {

    private static final int MOST_ANNOTATIONS = 2000;
    private static final String STAMP = "ETSI.RFC3161";
    private static final String BYTE_RANGE = "/ByteRange";
    private static final int BLOCK = 1 << 16;

    static FileEnd of(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            boolean sound = true;
            boolean stamped = false;
            long last = 0;
            long signed = 0;
            for (PDSignature one : document.getSignatureDictionaries()) {
                boolean stamp = stamp(one);
                if (!free(file, one) || stamp && !intact(file, one) || stamp != stampByItsForm(one)) sound = false;
                long end = end(one);
                if (!stamp) signed = Math.max(signed, end);
                if (end <= last) continue;
                last = end;
                stamped = stamp;
            }
            if (stamped && last != file.toFile().length()) sound = false;
            if (last > 0 && names(file, last)) sound = false;
            return new FileEnd(sound, signaturesOnly(document), signed);
        } catch (IOException | RuntimeException e) { // what it throws at files that are no good
            return new FileEnd(false, false, 0);
        }
    }

    /** A time stamp by the form of its value, whatever it is called: under another name it is looked at by nobody. */
    private static boolean stampByItsForm(PDSignature one) {
        return STAMP.equals(one.getSubFilter());
    }

    /**
     * True if there is a byte range behind what the last signature covers, though none was read there: one byte changed in a stamp's field, in the list of fields or in the table of objects, and readers see the file
     * as it was before the stamp.
     */
    private static boolean names(Path file, long from) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.min(from, Files.size(file)));
            byte[] part = new byte[BLOCK];
            for (int kept = 0, read; (read = in.readNBytes(part, kept, BLOCK - kept)) > 0; ) {
                int filled = kept + read;
                if (new String(part, 0, filled, StandardCharsets.ISO_8859_1).contains(BYTE_RANGE)) return true;
                kept = Math.min(filled, BYTE_RANGE.length() - 1);
                System.arraycopy(part, filled - kept, part, 0, kept);
            }
            return false;
        }
    }

    /** True if it is a time stamp over the whole file. */
    static boolean stamp(PDSignature one) {
        return COSName.DOC_TIME_STAMP.equals(one.getCOSObject().getCOSName(COSName.TYPE));
    }

    /** The value itself, without the free space behind it. */
    static byte[] value(PDSignature one) {
        byte[] contents = one.getContents();
        return Arrays.copyOf(contents, length(contents));
    }

    /** The stamp is over these very bytes, the value is its own key's, and its envelope is in its one form: what no later stamp covers can be changed in no other way. Whom to believe is not asked here. */
    static boolean intact(Path file, PDSignature one) throws IOException {
        byte[] value = value(one);
        int[] range = one.getByteRange();
        if (!TidyEnvelope.tidy(value, Set.of())) return false;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(value));
            MessageDigest digest = MessageDigest.getInstance(
                    stamp.getTimeStampInfo().getMessageImprintAlgOID().getId());
            for (int part = 0; part < range.length; part += 2)
                CoveredBytes.add(digest, in, range[part], range[part + 1]);
            Collection<X509CertificateHolder> signers = stamp.getCertificates().getMatches(stamp.getSID());
            return Arrays.equals(digest.digest(), stamp.getTimeStampInfo().getMessageImprintDigest())
                    && !signers.isEmpty()
                    && stamp.isSignatureValid(new JcaSimpleSignerInfoVerifierBuilder()
                            .build(signers.iterator().next()));
        } catch (GeneralSecurityException | TSPException | CMSException | OperatorCreationException e) {
            return false;
        }
    }

    private static long end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range == null || range.length != 4 ? 0 : (long) range[2] + range[3];
    }

    /** The gap of the byte range is {@code <hex>}, and behind the value's own length there are zeros only. */
    private static boolean free(Path file, PDSignature signature) throws IOException {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4 || range[1] < 0 || range[2] <= range[1]) return false;
        byte[] gap = new byte[range[2] - range[1]];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek((long) range[0] + range[1]);
            in.readFully(gap);
        }
        String hex = new String(gap, StandardCharsets.ISO_8859_1);
        if (!hex.startsWith("<")
                || !hex.endsWith(">")
                || !hex.substring(1, hex.length() - 1).matches("[0-9A-F]+|[0-9a-f]+")) return false;
        int value = 2 * length(signature.getContents());
        String behind = hex.substring(Math.min(hex.length() - 1, 1 + value), hex.length() - 1);
        return value > 0 && behind.chars().allMatch(one -> one == '0');
    }

    /** How long the value says that it is (DER: a tag, a length, so many bytes). */
    private static int length(byte[] der) {
        if (der.length < 2 || der[0] != 0x30) return 0;
        int first = der[1] & 0xFF;
        if (first < 0x80) return 2 + first;
        int count = first & 0x7F;
        if (count == 0 || count > 3 || der.length < 2 + count) return 0;
        int length = 0;
        for (int i = 0; i < count; i++) length = length << 8 | der[2 + i] & 0xFF;
        return 2 + count + length;
    }

    private static boolean signaturesOnly(PDDocument document) throws IOException {
        int seen = 0;
        for (PDPage page : document.getPages()) {
            List<PDAnnotation> all = new ArrayList<>(page.getAnnotations());
            seen += all.size();
            if (seen > MOST_ANNOTATIONS) return false;
            for (PDAnnotation one : all)
                for (PDAnnotation other : all)
                    if (one != other && overlap(one, other) && !(signature(one) && signature(other))) return false;
        }
        return true;
    }

    private static boolean overlap(PDAnnotation one, PDAnnotation other) {
        PDRectangle a = one.getRectangle();
        PDRectangle b = other.getRectangle();
        if (a == null || b == null || a.getWidth() <= 0 || b.getWidth() <= 0) return false;
        return a.getLowerLeftX() < b.getUpperRightX()
                && b.getLowerLeftX() < a.getUpperRightX()
                && a.getLowerLeftY() < b.getUpperRightY()
                && b.getLowerLeftY() < a.getUpperRightY();
    }

    private static boolean signature(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationWidget
                && COSName.SIG.equals(annotation.getCOSObject().getCOSName(COSName.FT))
                && annotation.getCOSObject().getDictionaryObject(COSName.V) != null;
    }
}
