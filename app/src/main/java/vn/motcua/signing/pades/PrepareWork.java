package vn.motcua.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.ImageScaling;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.kernel.closed.ClosedWork;

/**
 * Prepares a PDF file for one more signature, in a closed machine: finds the place, draws what is seen, and appends a signature with a free space for its value. It has no key and signs
 * nothing.
 */
public final class PrepareWork implements ClosedWork {

    private static final int ROOM = 15_000; // bytes kept free for a value: with certificates and a foreign time stamp
    private static final int MOST_PAGES = 5_000;
    private static final byte[] DOT = dot();

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        SignatureWish wish = SignatureWish.read(asked);
        List<List<byte[]>> signers;
        int formula;
        try {
            Appearance look;
            try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
                if (document.isEncrypted())
                    throw new IOException("it is encrypted: what is signed could not be read later");
                if (document.getNumberOfPages() > MOST_PAGES) throw new IOException("too many pages");
                look = Placing.of(document, wish.visible());
                signers = wish.last() ? FileSigners.of(document) : List.of();
            }
            formula = look.formula();
            DSSDocument composed = Composing.writing(file, look)
                    .newPAdESSignatureService()
                    .sign(new FileDocument(file.toFile()), new byte[0], parameters(wish, look));
            Composing.tail(composed, file);
        } catch (Misplaced e) {
            misplaced(e, answer);
            return;
        } catch (IOException | RuntimeException e) { // what readers and writers throw at files that are no good
            answer.writeByte(Composing.NOT_SIGNABLE);
            return;
        }
        answer.writeByte(Composing.DONE);
        answer.writeByte(formula);
        answer.writeShort(signers.size());
        for (List<byte[]> one : signers) Wire.write(answer, one);
    }

    private static void misplaced(Misplaced what, DataOutput answer) throws IOException {
        if (what.other() < 0) answer.writeByte(Composing.OTHER_TITLE);
        else {
            answer.writeByte(Composing.OTHER_SIGNER);
            answer.writeShort(what.other());
        }
    }

    private static PAdESSignatureParameters parameters(SignatureWish wish, Appearance look) {
        PAdESSignatureParameters how = new PAdESSignatureParameters();
        how.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        how.setDigestAlgorithm(DigestAlgorithm.valueOf(wish.digest()));
        how.setEncryptionAlgorithm(EncryptionAlgorithm.valueOf(wish.encryption()));
        how.setSigningCertificate(DSSUtils.loadCertificate(wish.certificate()));
        how.bLevel().setSigningDate(Date.from(wish.at()));
        how.setContentSize(ROOM);
        how.setImageParameters(image(look));
        return how;
    }

    private static byte[] dot() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static SignatureImageParameters image(Appearance look) {
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setPage(look.box().page());
        field.setOriginX(look.box().x());
        field.setOriginY(look.box().y());
        field.setWidth(look.box().width());
        field.setHeight(look.box().height());
        SignatureImageParameters image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(DOT)); // what makes a signature a visible one; drawn is ours
        image.setImageScaling(ImageScaling.STRETCH);
        image.setFieldParameters(field);
        return image;
    }
}
