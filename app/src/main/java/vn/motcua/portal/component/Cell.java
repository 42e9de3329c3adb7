package vn.motcua.portal.component;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * What a place in a table or a summary list shows: a text, with a link, a tag or a second line where wanted.
 *
 * @param text the text
 * @param href where the text leads, or {@code null}
 * @param tag the text stands in a tag of this colour, or {@code null}
 * @param note a second, smaller line, or {@code null}
 * @param content free content in place of the text, or {@code null}
 */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable TagColour tag,
        @Nullable String note,
        @Nullable Content content) {

    /** A text; {@code null} shows nothing. */
    public static Cell of(@Nullable String text) {
        return new Cell(text == null ? "" : text, null, null, null, null);
    }

    /** A text that leads somewhere. */
    public static Cell link(String text, String href) {
        return new Cell(text, href, null, null, null);
    }

    /** A word in a coloured tag. */
    public static Cell tag(String text, TagColour colour) {
        return new Cell(text, null, colour, null, null);
    }

    /** Free content, for what the others cannot say. */
    public static Cell content(Content content) {
        return new Cell("", null, null, null, content);
    }

    /** The same with a second, smaller line. */
    public Cell note(@Nullable String line) {
        return new Cell(text, href, tag, line == null || line.isEmpty() ? null : line, content);
    }
}
