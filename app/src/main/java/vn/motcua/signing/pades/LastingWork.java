package vn.motcua.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.kernel.closed.ClosedWork;

/**
 * Appends to a signed PDF file the evidence on its signatures (the dictionary DSS of PAdES) and, where it is asked for, as its end a free space for a time stamp over the whole. Runs in a closed
 * machine; the evidence comes from outside and is not judged here.
 */
public final class LastingWork implements ClosedWork {

    static final int ROOM = 12_000; // bytes kept free for the stamp

    private static final int MOST_COMPARED = 200;
    private static final int LONGEST_COMPARED = 1 << 20;
    private static final COSName DSS = COSName.getPDFName("DSS");

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        boolean stamped = asked.readBoolean();
        EvidenceSet evidence = EvidenceSet.read(asked);
        try {
            Path known = file.resolveSibling("known.pdf");
            try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache());
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(known))) {
                add(document, evidence);
                document.saveIncremental(out);
            }
            DSSDocument composed = new FileDocument(known.toFile());
            Composing.tail(stamped ? withSpace(composed, file) : composed, file);
        } catch (IOException | RuntimeException e) { // what readers and writers throw at files that are no good
            answer.writeByte(Composing.NOT_SIGNABLE);
            return;
        }
        answer.writeByte(Composing.DONE);
    }

    private static DSSDocument withSpace(DSSDocument known, Path file) {
        PAdESTimestampParameters how = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        how.setContentSize(ROOM);
        return Composing.writing(file).newArchiveTimestampService().sign(known, new byte[0], how);
    }

    private static void add(PDDocument document, EvidenceSet evidence) throws IOException {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary known = catalog.getCOSDictionary(DSS);
        COSDictionary dictionary = known == null ? new COSDictionary() : known;
        put(document, dictionary, "Certs", evidence.certificates());
        put(document, dictionary, "CRLs", evidence.lists());
        put(document, dictionary, "OCSPs", evidence.answers());
        dictionary.setDirect(false);
        dictionary.setNeedToBeUpdated(true);
        catalog.setItem(DSS, dictionary);
        catalog.setNeedToBeUpdated(true);
    }

    /** What earlier signers put there stays, and is not put there twice. */
    private static void put(PDDocument document, COSDictionary dictionary, String kind, List<byte[]> all)
            throws IOException {
        if (all.isEmpty()) return;
        COSName name = COSName.getPDFName(kind);
        COSArray before = dictionary.getCOSArray(name);
        COSArray array = new COSArray();
        if (before != null) array.addAll(before);
        Set<ByteBuffer> there = before == null ? Set.of() : there(before);
        for (byte[] one : all) {
            if (there.contains(ByteBuffer.wrap(one))) continue;
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(one);
            }
            stream.setNeedToBeUpdated(true);
            array.add(stream);
        }
        array.setNeedToBeUpdated(true);
        dictionary.setItem(name, array);
    }

    private static Set<ByteBuffer> there(COSArray before) throws IOException {
        Set<ByteBuffer> all = new HashSet<>();
        for (int i = 0; i < Math.min(before.size(), MOST_COMPARED); i++)
            if (before.getObject(i) instanceof COSStream stream)
                try (InputStream in = stream.createInputStream()) {
                    all.add(ByteBuffer.wrap(in.readNBytes(LONGEST_COMPARED)));
                }
        return all;
    }
}
