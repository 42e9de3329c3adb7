package vn.motcua.portal.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a summary list: what it is about, what it says, and what can be done about it.
 *
 * @param key what it is about
 * @param values what it says, one or several lines
 * @param actions what can be done
 */
public record SummaryRow(String key, List<Cell> values, List<Action> actions) {

    public SummaryRow {
        values = List.copyOf(values);
        actions = List.copyOf(actions);
    }

    /** A line that says something. */
    public static SummaryRow of(String key, @Nullable String value) {
        return of(key, Cell.of(value));
    }

    /** A line that says something in one or several cells. */
    public static SummaryRow of(String key, Cell... values) {
        return new SummaryRow(key, List.of(values), List.of());
    }

    /** The same with something that can be done; the key is read out after it. */
    public SummaryRow action(String text, String href) {
        List<Action> more = new java.util.ArrayList<>(actions);
        more.add(new Action(text, href, key));
        return new SummaryRow(key, values, more);
    }

    /**
     * A link at the end of a line.
     *
     * @param text what it does
     * @param href where it leads
     * @param spoken what is read out after the text, so that it makes sense alone; empty for nothing
     */
    public record Action(String text, String href, String spoken) {}
}
