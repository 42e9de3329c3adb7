package vn.motcua.signing.pades;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A picture that somebody laid by, as it goes into a file: with no more dots than are seen where it lies.
 *
 * @param width in dots
 * @param height in dots
 */
record PictureObject(PDImageXObject object, int width, int height) {

    private static final int DOTS = 4; // a point

    static PictureObject of(Art.Mark.Picture picture, PDDocument document) throws IOException {
        ImageIO.setUseCache(false);
        BufferedImage image =
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.png())), "no picture");
        BufferedImage seen = fitting(image, picture.width() * DOTS, picture.height() * DOTS);
        int width = seen.getWidth();
        int height = seen.getHeight();
        int[] dots = seen.getRGB(0, 0, width, height, null, 0, width);
        byte[] colours = new byte[dots.length * 3];
        byte[] covering = new byte[dots.length];
        boolean clear = false;
        for (int i = 0; i < dots.length; i++) {
            colours[3 * i] = (byte) (dots[i] >> 16);
            colours[3 * i + 1] = (byte) (dots[i] >> 8);
            colours[3 * i + 2] = (byte) dots[i];
            covering[i] = (byte) (dots[i] >> 24);
            clear |= covering[i] != -1;
        }
        PDImageXObject made = new PDImageXObject(
                document, packed(colours), COSName.FLATE_DECODE, width, height, 8, PDDeviceRGB.INSTANCE);
        if (clear)
            made.getCOSObject()
                    .setItem(
                            COSName.SMASK,
                            new PDImageXObject(
                                    document,
                                    packed(covering),
                                    COSName.FLATE_DECODE,
                                    width,
                                    height,
                                    8,
                                    PDDeviceGray.INSTANCE));
        return new PictureObject(made, width, height);
    }

    private static BufferedImage fitting(BufferedImage image, float width, float height) {
        float scale = Math.min(width / image.getWidth(), height / image.getHeight());
        if (scale >= 1) return image;
        int wide = Math.max(1, Math.round(image.getWidth() * scale));
        int high = Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage smaller = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = smaller.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, wide, high, null);
        pen.dispose();
        return smaller;
    }

    private static ByteArrayInputStream packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
