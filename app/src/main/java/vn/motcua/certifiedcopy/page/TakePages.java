package vn.motcua.certifiedcopy.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.motcua.kernel.closed.ClosedWork;
import vn.motcua.kernel.intake.FileType;

/**
 * Makes pictures of ours of the pages of a scan, in a closed machine. Asked: the type, and from which page on (from 0). Answered: how many pages there are in all, and of
 * those that were done in the time that there is: width, height, and whether it is grey. The pictures lie beside the file.
 */
public final class TakePages implements ClosedWork {

    /** The longest side of a picture, in dots: some 200 an inch of an A4 sheet. */
    static final int LONGEST = 2_400;

    private static final int AT_ONCE = 20;
    private static final long ENOUGH_MILLIS = 4_000;
    private static final float QUALITY = 0.82f;
    private static final float POINTS_AN_INCH = 72;
    private static final float DOTS_AN_INCH = 200;

    @Override
    public void work(Path file, DataInput asked, DataOutput answer) throws IOException {
        FileType type = FileType.valueOf(asked.readUTF());
        int from = asked.readInt();
        ImageIO.setUseCache(false);
        if (type == FileType.PDF) document(file, from, answer);
        else picture(file, from, answer);
    }

    /** The name of the picture of the page that was asked for first, second, and so on. */
    static String name(int place) {
        return "page-" + place + ".jpg";
    }

    private static void document(Path file, int from, DataOutput answer) throws IOException {
        try (RandomAccessReadBufferedFile in = new RandomAccessReadBufferedFile(file.toFile());
                PDDocument document = Loader.loadPDF(in, IOUtils.createMemoryOnlyStreamCache())) {
            PDFRenderer renderer = new PDFRenderer(document);
            several(file, from, document.getNumberOfPages(), answer, page -> {
                PDRectangle box = document.getPage(page).getCropBox();
                float longest = Math.max(box.getWidth(), box.getHeight());
                float scale = Math.min(DOTS_AN_INCH / POINTS_AN_INCH, LONGEST / longest);
                return renderer.renderImage(page, scale, ImageType.RGB);
            });
        }
    }

    private static void picture(Path file, int from, DataOutput answer) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no picture");
            ImageReader reader = readers.next();
            reader.setInput(in, false, true);
            several(file, from, reader.getNumImages(true), answer, page -> thinned(reader, page));
            reader.dispose();
        }
    }

    private static void several(Path file, int from, int all, DataOutput answer, Maker maker) throws IOException {
        long begun = System.nanoTime();
        int done = 0;
        answer.writeInt(all);
        List<int[]> told = new ArrayList<>();
        while (from + done < all && done < AT_ONCE && (System.nanoTime() - begun) / 1_000_000 < ENOUGH_MILLIS) {
            BufferedImage picture = fitting(maker.make(from + done));
            write(picture, file.resolveSibling(name(done)));
            told.add(new int[] {picture.getWidth(), picture.getHeight(), grey(picture) ? 1 : 0});
            done++;
        }
        answer.writeInt(done);
        for (int[] one : told) {
            answer.writeInt(one[0]);
            answer.writeInt(one[1]);
            answer.writeBoolean(one[2] == 1);
        }
    }

    /** What has many more dots than are kept is read thinned out already: all of them would not fit. */
    private static BufferedImage thinned(ImageReader reader, int page) throws IOException {
        int longest = Math.max(reader.getWidth(page), reader.getHeight(page));
        ImageReadParam thin = reader.getDefaultReadParam();
        int step = Math.max(1, longest / (2 * LONGEST));
        thin.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page, thin);
    }

    /** On white paper, no larger than kept. */
    private static BufferedImage fitting(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        double scale = Math.min(1, (double) LONGEST / longest);
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        int type = grey(picture) ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        if (picture.getType() == type && scale == 1) return picture;
        BufferedImage paper = new BufferedImage(width, height, type);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        Image drawn = scale < 0.6 ? picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : picture;
        pen.drawImage(drawn, 0, 0, width, height, null);
        pen.dispose();
        return paper;
    }

    private static boolean grey(BufferedImage picture) {
        return picture.getColorModel().getColorSpace().getNumComponents() == 1
                && !picture.getColorModel().hasAlpha();
    }

    private static void write(BufferedImage picture, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /** Makes the picture of a page. */
    @FunctionalInterface
    private interface Maker {
        BufferedImage make(int page) throws IOException;
    }
}
