package vn.motcua.signing.pades;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Draws what of a signature is seen, where nobody laid a picture of their own by: the person's name in blue as if by hand, the seal in red. All of it is our own work
 * and takes no real seal after. A picture of no bytes is none.
 */
final class Drawing {

    private static final String STAR = "★"; // drawn: the type has none
    private static final Color BLUE = new Color(0x1B3F9C);
    private static final Color RED = new Color(0xD0021B);
    private static final Font TYPE = load("Tinos_400Regular");
    private static final Font BOLD = load("Tinos_700Bold");
    private static final Font SLANTED = load("Tinos_400Regular_Italic");

    private final Art art = new Art();
    private Color ink = Color.BLACK;

    private Drawing() {}

    /** The person's signature: the picture they keep, or their name in blue. */
    static Art signature(float width, float height, String name, byte[] own) {
        Drawing drawing = new Drawing();
        drawing.hand(0, 0, width, height, name, own);
        return drawing.art;
    }

    /** Title, signature and name one below the other, for a document that has no place of its own for them. */
    static Art block(float width, float height, List<String> lines, String name, byte[] own) {
        Drawing drawing = new Drawing();
        float y = 0;
        for (String line : lines) y = drawing.centred(BOLD, 10.5f, line.toUpperCase(Locale.ROOT), width, y);
        drawing.hand(width * 0.15f, y + 2, width * 0.7f, height - y - 18, name, own);
        drawing.centred(BOLD, 11, name, width, height - 14);
        return drawing.art;
    }

    /** Lines of text in black, ten points, as attachments bear them. */
    static Art text(float width, List<String> lines) {
        Drawing drawing = new Drawing();
        float y = 0;
        for (String line : lines) y = drawing.centred(TYPE, 10, line, width, y);
        return drawing.art;
    }

    /** Agency and time. */
    static final int SMALL_LINES = 2;

    static final float READ = 9;

    /** The seal with what stands below it: number and day of the document, if it has them from the agency, so that they can be read; then, small, agency and time. */
    static Art seal(float size, String agency, List<String> below, byte[] own) {
        Drawing drawing = new Drawing();
        drawing.ink = RED;
        if (own.length == 0) drawing.ring(size, agency);
        else drawing.art.picture(own, 0, 0, size, size);
        float y = size + 1;
        int small = below.size() - SMALL_LINES;
        drawing.ink = Color.BLACK;
        for (String line : below.subList(0, small)) y = drawing.centred(BOLD, READ, line, size, y);
        drawing.ink = RED.darker();
        for (String line : below.subList(small, below.size())) y = drawing.centred(TYPE, 5.6f, line, size, y);
        return drawing.art;
    }

    private void hand(float x, float y, float width, float height, String name, byte[] own) {
        if (own.length > 0) {
            art.picture(own, x, y, width, height);
            return;
        }
        Art text = new Art();
        text.write(name, SLANTED, 40, new AffineTransform(), BLUE);
        for (Art.Mark mark : text.marks()) {
            if (!(mark instanceof Art.Mark.Area(Shape outline, Color blue))) continue;
            Rectangle2D bounds = outline.getBounds2D();
            if (bounds.isEmpty()) return; // nothing but blanks
            double scale = Math.min(width * 0.94 / bounds.getWidth(), height * 0.7 / bounds.getHeight());
            AffineTransform at = AffineTransform.getTranslateInstance(x + width / 2, y + height / 2);
            at.rotate(Math.toRadians(-5));
            at.scale(scale, scale);
            at.translate(-bounds.getCenterX(), -bounds.getCenterY());
            art.fill(at.createTransformedShape(outline), blue);
        }
    }

    private void ring(float size, String agency) {
        circle(size, size * 0.02f, size * 0.018f);
        circle(size, size * 0.055f, size * 0.007f);
        circle(size, size * 0.235f, size * 0.007f);
        around(size, STAR + " " + agency.toUpperCase(Locale.ROOT) + " ");
        art.fill(star(size / 2, size * 0.44, size * 0.13), ink);
        centred(BOLD, size * 0.065f, "CHỮ KÝ SỐ", size, size * 0.57f);
    }

    private void circle(float size, float in, float thick) {
        Shape line = new Ellipse2D.Float(in, in, size - 2 * in, size - 2 * in);
        art.fill(new BasicStroke(thick).createStrokedShape(line), ink);
    }

    /** Words along the ring, from the bottom clockwise, spread over all of it or set smaller until they fit. */
    private void around(float size, String words) {
        double radius = size * 0.5 - size * 0.2;
        float type = size * 0.115f;
        double round = 2 * Math.PI * radius;
        double length = Art.width(words, BOLD, type);
        if (length > round) {
            type *= (float) (round / length);
            length = Art.width(words, BOLD, type);
        }
        double spread = round / Math.max(length, round * 0.75);
        double angle = -Math.PI - length * spread / radius / 2 + Math.PI;
        for (int at = 0; at < words.length(); at++) {
            String letter = words.substring(at, at + 1);
            double wide = Art.width(letter, BOLD, type);
            double step = wide * spread / radius;
            AffineTransform place = AffineTransform.getTranslateInstance(size / 2, size / 2);
            place.rotate(angle + step / 2);
            place.translate(-wide / 2, -radius - type * 0.08);
            if (letter.equals(STAR))
                art.fill(place.createTransformedShape(star(wide / 2, -type * 0.3, type * 0.42)), ink);
            else art.write(letter, BOLD, type, place, ink);
            angle += step;
        }
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
    private float centred(Font font, float type, String text, float width, float y) {
        double wide = Art.width(text, font, type);
        float size = wide > width ? (float) (type * width / wide) : type;
        double left = Math.max(0, (width - wide) / 2);
        art.write(text, font, size, AffineTransform.getTranslateInstance(left, y + size * 0.95), ink);
        return y + size * 1.2f;
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
