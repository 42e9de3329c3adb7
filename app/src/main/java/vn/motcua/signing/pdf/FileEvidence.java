package vn.motcua.signing.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
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
 * @param begin where in the file the last of what the dictionary holds begins: a stamp that ends before does not cover it
 * @param stamps intact time stamps over the whole file, the last one first
 */
record FileEvidence(
        List<byte[]> certificates, List<byte[]> lists, List<byte[]> answers, long begin, List<SeenWhole> stamps) {

    static final FileEvidence NONE = new FileEvidence(List.of(), List.of(), List.of(), Long.MAX_VALUE, List.of());

    private static final int MOST = 200;
    private static final int LONGEST = 4 << 20;

    /** An answer speaks of a few certificates, a certificate of one; only lists are long. */
    private static final int LONGEST_ANSWER = 100_000;

    private static final int LONGEST_OF_ALL = 16 << 20;

    static FileEvidence of(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            COSDictionary known =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            return new FileEvidence(
                    streams(known, "Certs", SeenSignature.LONGEST_CERTIFICATE),
                    streams(known, "CRLs", LONGEST),
                    streams(known, "OCSPs", LONGEST_ANSWER),
                    begin(document, known),
                    stamps(document, file));
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
        out.writeLong(begin);
        out.writeByte(stamps.size());
        for (SeenWhole one : stamps) one.write(out);
    }

    /** Reads what {@link #write} wrote, as a stranger's word. */
    static FileEvidence read(DataInput in) throws IOException {
        List<byte[]> certificates = bytes(in, SeenSignature.LONGEST_CERTIFICATE);
        List<byte[]> lists = bytes(in, LONGEST);
        List<byte[]> answers = bytes(in, LONGEST_ANSWER);
        long begin = in.readLong();
        int count = in.readUnsignedByte();
        if (count > SeenWhole.MOST) throw new IllegalArgumentException("too many stamps");
        List<SeenWhole> stamps = new ArrayList<>();
        for (int i = 0; i < count; i++) stamps.add(SeenWhole.read(in));
        return new FileEvidence(certificates, lists, answers, begin, stamps);
    }

    private static List<byte[]> bytes(DataInput in, int longest) throws IOException {
        int count = in.readUnsignedShort();
        if (count > MOST) throw new IllegalArgumentException("too much evidence");
        List<byte[]> all = new ArrayList<>();
        int left = LONGEST_OF_ALL;
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            left -= length;
            if (length < 0 || length > longest || left < 0) throw new IllegalArgumentException("too much evidence");
            byte[] one = new byte[length];
            in.readFully(one);
            all.add(one);
        }
        return all;
    }

    /** The place of the last object of the dictionary; without one no stamp is known to cover it. */
    private static long begin(PDDocument document, @Nullable COSDictionary known) {
        if (known == null) return Long.MAX_VALUE;
        Map<COSObjectKey, Long> places = document.getDocument().getXrefTable();
        List<COSBase> all = new ArrayList<>();
        COSBase direct = document.getDocumentCatalog().getCOSObject().getItem(COSName.getPDFName("DSS"));
        if (direct instanceof COSObject reference) all.add(reference);
        for (String kind : List.of("Certs", "CRLs", "OCSPs")) {
            COSBase array = known.getItem(COSName.getPDFName(kind));
            if (array != null) all.add(array);
            COSArray items = known.getCOSArray(COSName.getPDFName(kind));
            for (int i = 0; items != null && i < items.size(); i++) all.add(items.get(i));
        }
        return all.stream()
                .map(COSBase::getKey)
                .filter(Objects::nonNull)
                .mapToLong(key -> place(key, places))
                .max()
                .orElse(Long.MAX_VALUE);
    }

    /** What lies packed in a stream of objects begins where that stream does. */
    private static long place(COSObjectKey key, Map<COSObjectKey, Long> places) {
        long place = places.getOrDefault(key, Long.MAX_VALUE);
        return place >= 0 ? place : places.getOrDefault(new COSObjectKey(-place, 0), Long.MAX_VALUE);
    }

    private static List<byte[]> streams(@Nullable COSDictionary known, String kind, int longest) throws IOException {
        List<byte[]> all = new ArrayList<>();
        COSArray array = known == null ? null : known.getCOSArray(COSName.getPDFName(kind));
        if (array == null) return all;
        int left = LONGEST_OF_ALL;
        for (int i = 0; i < Math.min(array.size(), MOST); i++) {
            if (!(array.getObject(i) instanceof COSStream stream)) continue;
            try (InputStream in = stream.createInputStream()) {
                byte[] one = in.readNBytes(longest + 1);
                left -= one.length;
                if (one.length <= longest && left >= 0) all.add(one);
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
