package vn.motcua.kernel.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of a sheet of paper with lines in place of words, so that the demo nation has something to hand over, to scan and to keep. */
public final class DemoSheet {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 850;
    private static final int EDGE = 40;
    private static final int LINE = 36;

    private DemoSheet() {}

    /** A PNG file. */
    public static byte[] png() {
        BufferedImage sheet = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        pen.drawRect(EDGE / 2, EDGE / 2, WIDTH - EDGE, HEIGHT - EDGE);
        for (int y = EDGE * 3; y < HEIGHT - EDGE * 2; y += LINE) pen.fillRect(EDGE * 2, y, WIDTH - EDGE * 4, 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(sheet, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
