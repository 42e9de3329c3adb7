package vn.motcua.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;

/**
 * What stands in the fields of a PDF's form, signatures aside, and how it is drawn: an amount that was filled in anew after somebody signed changes what one reads.
 *
 * @param values by the field's full name: its value, and a digest of what is drawn
 */
record FormFields(Map<String, String> values) {

    /** Those of the file as it was when it ended there. A file whose form cannot be read has the same fields as no other. */
    static FormFields of(Path file, long end) {
        Path part = null;
        try {
            if (end < Files.size(file)) part = cut(file, end);
            return read(part == null ? file : part);
        } catch (IOException | RuntimeException e) { // what it throws at files that are no good
            return new FormFields(Map.of("", "unreadable at " + end));
        } finally {
            if (part != null) part.toFile().delete();
        }
    }

    private static FormFields read(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form == null) return new FormFields(values);
            for (PDField field : form.getFieldTree())
                if (field instanceof PDTerminalField filled && !(field instanceof PDSignatureField))
                    values.put(field.getFullyQualifiedName(), field.getValueAsString() + " " + drawn(filled));
            return new FormFields(values);
        }
    }

    /** The file's first bytes, beside it: the reader needs a file of its own. */
    private static Path cut(Path file, long end) throws IOException {
        Path part = file.resolveSibling("revision.pdf");
        try (FileChannel from = FileChannel.open(file);
                FileChannel to = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            for (long at = 0; at < end; ) at += from.transferTo(at, end - at, to);
        }
        return part;
    }

    private static String drawn(PDTerminalField field) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PDAnnotationWidget widget : field.getWidgets()) {
                digest.update(String.valueOf(widget.getRectangle()).getBytes(StandardCharsets.UTF_8));
                COSBase drawn = widget.getCOSObject().getCOSDictionary(COSName.AP) == null
                        ? null
                        : widget.getCOSObject().getCOSDictionary(COSName.AP).getDictionaryObject(COSName.N);
                if (drawn instanceof COSStream stream)
                    try (InputStream in = stream.createRawInputStream()) {
                        digest.update(in.readAllBytes());
                    }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
