package vn.motcua.signing.pades;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDCalRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceN;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.color.PDICCBased;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.TextPosition;

/** Tells letters that a reader of the page sees from such as only a program finds. What something else covers, or a path cuts off, is not known here. Runs in the closed machine. */
final class Glyphs {

    private static final float SMALLEST = 4; // points; smaller ones nobody reads
    private static final float LIGHT = 0.94f;
    private static final float FAINT = 0.06f;
    private static final int INKS = 4; // of a profile for print

    private Glyphs() {}

    /** What a reader of text must take notice of, beside what it does anyway, to know colours. */
    static List<OperatorProcessor> operators(PDFStreamEngine engine) {
        return List.of(
                new SetNonStrokingColor(engine),
                new SetNonStrokingColorN(engine),
                new SetNonStrokingColorSpace(engine),
                new SetNonStrokingDeviceCMYKColor(engine),
                new SetNonStrokingDeviceGrayColor(engine),
                new SetNonStrokingDeviceRGBColor(engine),
                new SetStrokingColor(engine),
                new SetStrokingColorN(engine),
                new SetStrokingColorSpace(engine),
                new SetStrokingDeviceCMYKColor(engine),
                new SetStrokingDeviceGrayColor(engine),
                new SetStrokingDeviceRGBColor(engine));
    }

    static boolean seen(TextPosition glyph, PDGraphicsState state) {
        return size(glyph) >= SMALLEST && onPage(glyph) && inked(state);
    }

    /** True if it begins within what is shown of the page. */
    static boolean onPage(TextPosition glyph) {
        float x = glyph.getTextMatrix().getTranslateX(); // from the crop box's corner
        float y = glyph.getTextMatrix().getTranslateY();
        return x >= -1 && y >= -1 && x <= glyph.getPageWidth() && y <= glyph.getPageHeight();
    }

    private static float size(TextPosition glyph) {
        float size = Math.min(
                glyph.getTextMatrix().getScalingFactorX(), glyph.getTextMatrix().getScalingFactorY());
        return glyph.getFont() instanceof PDType3Font drawn
                ? size * Math.abs(drawn.getFontMatrix().getScaleY()) * 1000 // such a font has a measure of its own
                : size;
    }

    private static boolean inked(PDGraphicsState state) {
        RenderingMode mode = state.getTextState().getRenderingMode();
        return mode.isFill() && state.getNonStrokeAlphaConstant() > FAINT && !white(state.getNonStrokingColor())
                || mode.isStroke() && state.getAlphaConstant() > FAINT && !white(state.getStrokingColor());
    }

    private static boolean white(PDColor color) {
        PDColorSpace space = color.getColorSpace();
        if (space == null || space instanceof PDPattern) return false;
        float[] parts = color.getComponents();
        if (isLight(space) || space instanceof PDICCBased && parts.length != INKS) return all(parts, true);
        return isInk(space) || space instanceof PDICCBased ? all(parts, false) : mixedWhite(color);
    }

    private static boolean isLight(PDColorSpace space) {
        return space instanceof PDDeviceGray
                || space instanceof PDCalGray
                || space instanceof PDDeviceRGB
                || space instanceof PDCalRGB;
    }

    private static boolean isInk(PDColorSpace space) {
        return space instanceof PDDeviceCMYK || space instanceof PDSeparation || space instanceof PDDeviceN;
    }

    private static boolean mixedWhite(PDColor color) {
        try {
            int rgb = color.toRGB();
            int darkest = Math.min(rgb >> 16 & 255, Math.min(rgb >> 8 & 255, rgb & 255));
            return darkest > LIGHT * 255;
        } catch (IOException | RuntimeException e) { // what cannot be told is taken for ink
            return false;
        }
    }

    /** True if all of the light is there, or none of the inks. */
    private static boolean all(float[] parts, boolean light) {
        for (float part : parts) if (light ? part <= LIGHT : part >= FAINT) return false;
        return true;
    }
}
