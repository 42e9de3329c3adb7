package vn.motcua.signing.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/**
 * What a file brings so that it can be judged in many years: the dictionary DSS of PAdES and the time stamps over the whole. Read in the closed machine; who signed any of it and what it is worth is not asked there.
 *
 * @param certificates certificates
 * @param lists lists of revoked certificates
 * @param answers answers about revocation (OCSPResponse)
 * @param stamps intact time stamps over the whole file, the last one first
 */
record FileEvidence(List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers, List<SeenWhole> stamps) {

    static final FileEvidence NONE = new FileEvidence(List.of(), List.of(), List.of(), List.of());

    private static final int MOST = 200;
    private static final int LONGEST = 4 << 20;
    private static final int LONGEST_OF_ALL = 16 << 20;

    static FileEvidence of(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            COSDictionary known =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            return new FileEvidence(
                    streams(known, "Certs"), streams(known, "CRLs"), streams(known, "OCSPs"), stamps(document, file));
        } catch (IOException | RuntimeException e) { // what it throws at files that are no good
            return NONE;
        }
    }

    void write(DataOutput out) throws IOException {
        for (List<byte[]> all : List.of(certificates, lists, answers)) {
            out.writeShort(all.size());
            for (byte[] one : all) {
                out.writeInt(one.length);
                out.write(one);
            }
        }
        out.writeByte(stamps.size());
        for (SeenWhole one : stamps) one.write(out);
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static FileEvidence read(DataInput in) throws IOException {
        List<byte[]> certificates = bytes(in);
        List<byte[]> lists = bytes(in);
        List<byte[]> answers = bytes(in);
        int count = in.readUnsignedByte();
        if (count > SeenWhole.MOST) throw new IllegalArgumentException("too many stamps");
        List<SeenWhole> stamps = new ArrayList<>();
        for (int i = 0; i < count; i++) stamps.add(SeenWhole.read(in));
        return new FileEvidence(certificates, lists, answers, stamps);
    }

    private static List<byte[]> bytes(DataInput in) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST) throw new IllegalArgumentException("too much evidence");
        List<byte[]> all = new ArrayList<>();
        int left = LONGEST_OF_ALL;
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            left -= length;
            if (length < 0 || length > LONGEST || left < 0) throw new IllegalArgumentException("too much evidence");
            byte[] one = new byte[length];
            in.readFully(one);
            all.add(one);
        }
        return all;
    }

    private static List<byte[]> streams(@Nullable COSDictionary known, String kind) throws IOException {
        List<byte[]> all = new ArrayList<>();
        COSArray array = known == null ? null : known.getCOSArray(COSName.getPDFName(kind));
        if (array == null) return all;
        int left = LONGEST_OF_ALL;
        for (int i = 0; i < Math.min(array.size(), MOST); i++) {
            if (!(array.getObject(i) instanceof COSStream stream)) continue;
            try (InputStream in = stream.createInputStream()) {
                byte[] one = in.readNBytes(LONGEST + 1);
                left -= one.length;
                if (one.length <= LONGEST && left >= 0) all.add(one);
            }
        }
        return all;
    }

    private static List<SeenWhole> stamps(PDDocument document, Path file) throws IOException {
        List<SeenWhole> all = new ArrayList<>();
        for (PDSignature one : document.getSignatureDictionaries()) {
            if (all.size() == SeenWhole.MOST || !FileEnd.stamp(one) || !FileEnd.intact(file, one)) continue;
            int[] range = one.getByteRange();
            if (range.length != 4 || range[0] != 0) continue;
            seen(one).ifPresent(stamp -> all.add(new SeenWhole((long) range[2] + range[3], stamp)));
        }
        all.sort((a, b) -> Long.compare(b.end(), a.end()));
        return all;
    }

    private static Optional<SeenStamp> seen(PDSignature one) {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(FileEnd.value(one)));
            return ReadStamps.seen(
                    token,
                    DigestAlgorithm.forOID(token.getTimeStampInfo()
                                    .getMessageImprintAlgOID()
                                    .getId())
                            .getJavaName());
        } catch (CMSException | TSPException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
