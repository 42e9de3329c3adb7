package vn.motcua.dossier.reuse;

import java.awt.image.BufferedImage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.kernel.intake.FileType;

/**
 * Lays a picture that was scanned on one sheet of A4, upright or lying as it is itself, in a closed machine, so that a seal can be put on it. A JPEG goes in as it is, a PNG without loss. Asked: the
 * type. The sheet lies beside the file.
 */
public final class PictureSheet implements ClosedWork {

    /** What the sheet is called there. */
    static final String NAME = "sheet.pdf";

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        FileType type = FileType.valueOf(asked.readUTF());
        ImageIO.setUseCache(false);
        try (PDDocument document = new PDDocument()) {
            PDImageXObject picture = type == FileType.JPEG
                    ? JPEGFactory.createFromByteArray(document, Files.readAllBytes(file))
                    : LosslessFactory.createFromImage(document, read(file));
            boolean lying = picture.getWidth() > picture.getHeight();
            float width = lying ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
            float height = lying ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            float scale = Math.min(width / picture.getWidth(), height / picture.getHeight());
            float wide = scale * picture.getWidth();
            float high = scale * picture.getHeight();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, (width - wide) / 2, (height - high) / 2, wide, high);
            }
            document.save(file.resolveSibling(NAME).toFile());
        }
        answer.writeBoolean(true);
    }

    private static BufferedImage read(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) throw new IOException("no picture");
        return picture;
    }
}
