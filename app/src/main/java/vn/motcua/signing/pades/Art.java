package vn.motcua.signing.pades;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of outlines and pictures, in points from its upper left corner. It becomes lines and curves of a PDF file as it is: nothing is made into dots on the way. Transparent where nothing is.
 */
final class Art {

    /** Outlines are taken at this size and made smaller, so that none is rounded to the grid of a small type. */
    private static final float TYPE = 100;

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final List<Mark> marks = new ArrayList<>();

    /** A piece of it; later ones cover earlier ones. */
    sealed interface Mark {

        /** An area of one colour. */
        record Area(Shape outline, Color colour) implements Mark {}

        /** A picture (PNG), fitted into a place. */
        record Picture(byte[] png, float x, float y, float width, float height) implements Mark {}
    }

    List<Mark> marks() {
        return marks;
    }

    void fill(Shape outline, Color colour) {
        marks.add(new Mark.Area(outline, colour));
    }

    void picture(byte[] png, float x, float y, float width, float height) {
        marks.add(new Mark.Picture(png, x, y, width, height));
    }

    /** A line of text, on its base line from the point that the transformation moves the origin to. */
    void write(String text, Font font, float size, AffineTransform at, Color colour) {
        AffineTransform small = new AffineTransform(at);
        small.scale(size / TYPE, size / TYPE);
        fill(small.createTransformedShape(set(text, font).getOutline()), colour);
    }

    /** How wide a line of text is. */
    static double width(String text, Font font, float size) {
        return set(text, font).getLogicalBounds().getWidth() * size / TYPE;
    }

    private static GlyphVector set(String text, Font font) {
        return font.deriveFont(TYPE).createGlyphVector(SMOOTH, text);
    }
}
