package vn.motcua.signing.pades;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A page as scanners make them: a picture, and what was read from it lies unseen over it. */
public final class Scan {

    private Scan() {}

    /** One page. */
    public static byte[] pdf() throws IOException {
        return pdf(RenderingMode.NEITHER);
    }

    /** The same with the text over it in that mode. */
    static byte[] pdf(RenderingMode mode) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                pen.drawImage(LosslessFactory.createFromImage(document, picture()), 0, 0, 595, 842);
                pen.beginText();
                pen.setRenderingMode(mode);
                pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                pen.newLineAtOffset(80, 700);
                pen.showText("What was read from it");
                pen.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(595, 842, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 595, 842);
        pen.setColor(Color.BLACK);
        for (int line = 0; line < 20; line++) pen.fillRect(80, 120 + 20 * line, 300 + line % 3 * 40, 8);
        pen.dispose();
        return picture;
    }
}
