package vn.motcua.signing.pades;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** Writes a drawing as what PDF knows: lines, curves, pictures. Runs in the closed machine. */
final class ArtWriter {

    private static final float HUNDREDTHS = 100;

    private final PDDocument document;
    private final PDPageContentStream pen;
    private final float[] at = new float[6];
    private float x;
    private float y;

    private ArtWriter(PDDocument document, PDPageContentStream pen) {
        this.document = document;
        this.pen = pen;
    }

    /**
     * Writes it.
     *
     * @param height of the place, in points: PDF counts from below
     */
    static void write(Art art, float height, PDDocument document, PDPageContentStream pen) throws IOException {
        ArtWriter writer = new ArtWriter(document, pen);
        pen.transform(new Matrix(1, 0, 0, -1, 0, height));
        for (Art.Mark mark : art.marks()) {
            switch (mark) {
                case Art.Mark.Area(Shape outline, Color colour) -> writer.fill(outline, colour);
                case Art.Mark.Picture picture -> writer.draw(picture);
            }
        }
    }

    private void draw(Art.Mark.Picture picture) throws IOException {
        PictureObject made = PictureObject.of(picture, document);
        float width = picture.width();
        float height = picture.height();
        float scale = Math.min(width / made.width(), height / made.height());
        float wide = made.width() * scale;
        float high = made.height() * scale;
        float left = picture.x() + (width - wide) / 2;
        float top = picture.y() + (height - high) / 2;
        pen.drawImage(made.object(), new Matrix(wide, 0, 0, -high, left, top + high));
    }

    private void fill(Shape outline, Color colour) throws IOException {
        PathIterator path = outline.getPathIterator(null);
        if (path.isDone()) return;
        pen.setNonStrokingColor(colour);
        boolean evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
        for (; !path.isDone(); path.next()) step(path.currentSegment(at));
        if (evenOdd) pen.fillEvenOdd();
        else pen.fill();
    }

    private void step(int sort) throws IOException {
        switch (sort) {
            case PathIterator.SEG_MOVETO -> {
                pen.moveTo(rounded(at[0]), rounded(at[1]));
                here(0);
            }
            case PathIterator.SEG_LINETO -> {
                pen.lineTo(rounded(at[0]), rounded(at[1]));
                here(0);
            }
            case PathIterator.SEG_QUADTO -> {
                quadratic();
                here(2);
            }
            case PathIterator.SEG_CUBICTO -> {
                pen.curveTo(
                        rounded(at[0]), rounded(at[1]), rounded(at[2]), rounded(at[3]), rounded(at[4]), rounded(at[5]));
                here(4);
            }
            default -> pen.closePath();
        }
    }

    /** PDF has cubic curves only. */
    private void quadratic() throws IOException {
        pen.curveTo(
                rounded(x + 2 * (at[0] - x) / 3),
                rounded(y + 2 * (at[1] - y) / 3),
                rounded(at[2] + 2 * (at[0] - at[2]) / 3),
                rounded(at[3] + 2 * (at[1] - at[3]) / 3),
                rounded(at[2]),
                rounded(at[3]));
    }

    private void here(int place) {
        x = at[place];
        y = at[place + 1];
    }

    /** Hundredths of a point are seen by nobody. */
    private static float rounded(float value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
