package vn.motcua.signing.pades;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Draws what of a signature is seen, where nobody laid a picture of their own by: the person's name in blue as if by hand, the seal in red. All of it is our own work
 * and takes no real seal after. A picture of no bytes is none. Four dots a point; transparent where nothing is.
 */
final class Drawing {

    private static final int DOTS = 4;
    private static final String STAR = "★"; // drawn: the type has none
    private static final Color BLUE = new Color(0x1B3F9C);
    private static final Color RED = new Color(0xD0021B);
    private static final Font TYPE = load("Tinos_400Regular");
    private static final Font BOLD = load("Tinos_700Bold");
    private static final Font SLANTED = load("Tinos_400Regular_Italic");

    private Drawing() {}

    /** The person's signature: the picture they keep, or their name in blue. */
    static byte[] signature(float width, float height, String name, byte[] own) {
        return png(width, height, pen -> hand(pen, 0, 0, width, height, name, own));
    }

    /** Title, signature and name one below the other, for a document that has no place of its own for them. */
    static byte[] block(float width, float height, List<String> lines, String name, byte[] own) {
        return png(width, height, pen -> {
            float y = 0;
            pen.setColor(Color.BLACK);
            for (String line : lines) y = centred(pen, BOLD, 10.5f, line.toUpperCase(Locale.ROOT), width, y);
            hand(pen, width * 0.15f, y + 2, width * 0.7f, height - y - 18, name, own);
            pen.setColor(Color.BLACK);
            centred(pen, BOLD, 11, name, width, height - 14);
        });
    }

    /** Lines of text in black, ten points, as attachments bear them. */
    static byte[] text(float width, float height, List<String> lines) {
        return png(width, height, pen -> {
            float y = 0;
            pen.setColor(Color.BLACK);
            for (String line : lines) y = centred(pen, TYPE, 10, line, width, y);
        });
    }

    /** The seal with what stands below it. */
    static byte[] seal(float size, float height, String agency, List<String> below, byte[] own) {
        return png(size, height, pen -> {
            if (own.length == 0) ring(pen, size, agency);
            else picture(pen, own, 0, 0, size, size);
            pen.setColor(RED.darker());
            float y = size + 1;
            for (String line : below) y = centred(pen, TYPE, 5.6f, line, size, y);
        });
    }

    private static void hand(Graphics2D pen, float x, float y, float width, float height, String name, byte[] own) {
        if (own.length > 0) {
            picture(pen, own, x, y, width, height);
            return;
        }
        TextLayout text = new TextLayout(name, SLANTED.deriveFont(40f), pen.getFontRenderContext());
        var bounds = text.getBounds();
        double scale = Math.min(width * 0.94 / bounds.getWidth(), height * 0.7 / bounds.getHeight());
        AffineTransform at = new AffineTransform();
        at.translate(x + width / 2, y + height / 2);
        at.rotate(Math.toRadians(-5));
        at.scale(scale, scale);
        at.translate(-bounds.getCenterX(), -bounds.getCenterY());
        pen.setColor(BLUE);
        pen.fill(text.getOutline(at));
    }

    private static void ring(Graphics2D pen, float size, String agency) {
        pen.setColor(RED);
        circle(pen, size, size * 0.02f, size * 0.018f);
        circle(pen, size, size * 0.055f, size * 0.007f);
        circle(pen, size, size * 0.235f, size * 0.007f);
        around(pen, size, STAR + " " + agency.toUpperCase(Locale.ROOT) + " ");
        pen.fill(star(size / 2, size * 0.44, size * 0.13));
        AffineTransform before = pen.getTransform();
        pen.translate(0, size * 0.57);
        centred(pen, BOLD, size * 0.065f, "CHỮ KÝ SỐ", size, 0);
        pen.setTransform(before);
    }

    private static void circle(Graphics2D pen, float size, float in, float thick) {
        pen.setStroke(new BasicStroke(thick));
        pen.draw(new Ellipse2D.Float(in, in, size - 2 * in, size - 2 * in));
    }

    /** Words along the ring, from the bottom clockwise, spread over all of it or set smaller until they fit. */
    private static void around(Graphics2D pen, float size, String words) {
        double radius = size * 0.5 - size * 0.2;
        float type = size * 0.115f;
        double round = 2 * Math.PI * radius;
        double length = width(pen, type, words);
        if (length > round) {
            type *= (float) (round / length);
            length = width(pen, type, words);
        }
        double spread = round / Math.max(length, round * 0.75);
        double angle = -Math.PI - length * spread / radius / 2 + Math.PI;
        for (int at = 0; at < words.length(); at++) {
            String letter = words.substring(at, at + 1);
            double step = width(pen, type, letter) * spread / radius;
            AffineTransform before = pen.getTransform();
            pen.translate(size / 2, size / 2);
            pen.rotate(angle + step / 2);
            pen.translate(-width(pen, type, letter) / 2, -radius - type * 0.08);
            if (letter.equals(STAR)) pen.fill(star(width(pen, type, letter) / 2, -type * 0.3, type * 0.42));
            else {
                pen.setFont(BOLD.deriveFont(type));
                pen.drawString(letter, 0, 0);
            }
            pen.setTransform(before);
            angle += step;
        }
    }

    private static double width(Graphics2D pen, float type, String text) {
        return BOLD.deriveFont(type)
                .getStringBounds(text, pen.getFontRenderContext())
                .getWidth();
    }

    private static Path2D star(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double far = i % 2 == 0 ? radius : radius * 0.382;
            if (i == 0) path.moveTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
            else path.lineTo(x + far * Math.cos(angle), y + far * Math.sin(angle));
        }
        path.closePath();
        return path;
    }

    /** Writes a line in the middle, smaller if it is too long; gives where the next one begins. */
    private static float centred(Graphics2D pen, Font font, float type, String text, float width, float y) {
        Font sized = font.deriveFont(type);
        double wide = sized.getStringBounds(text, pen.getFontRenderContext()).getWidth();
        if (wide > width) {
            sized = font.deriveFont((float) (type * width / wide));
            wide = width;
        }
        pen.setFont(sized);
        pen.drawString(text, (float) (width - wide) / 2, y + sized.getSize2D() * 0.95f);
        return y + sized.getSize2D() * 1.2f;
    }

    private static void picture(Graphics2D pen, byte[] png, float x, float y, float width, float height) {
        try {
            BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)), "no picture");
            double scale = Math.min(width / image.getWidth(), height / image.getHeight());
            AffineTransform at = AffineTransform.getTranslateInstance(
                    x + (width - image.getWidth() * scale) / 2, y + (height - image.getHeight() * scale) / 2);
            at.scale(scale, scale);
            pen.drawImage(image, at, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(float width, float height, java.util.function.Consumer<Graphics2D> what) {
        BufferedImage image =
                new BufferedImage(Math.round(width * DOTS), Math.round(height * DOTS), BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale(DOTS, DOTS);
        what.accept(pen);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Font load(String name) {
        try (InputStream in =
                Objects.requireNonNull(Drawing.class.getResourceAsStream("/type/" + name + ".ttf"), name)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
