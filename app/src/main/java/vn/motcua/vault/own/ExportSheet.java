package vn.motcua.vault.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of a copy, for programs as JSON and for people as a page that opens in any browser.
 *
 * @param title what it lists
 * @param none what is said where it has no line
 * @param others other sheets of the copy, to walk on
 * @param columns its columns
 * @param lines its lines, with a value for each column
 */
public record ExportSheet(String title, String none, List<Said> others, List<Heading> columns, List<List<Said>> lines) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A column: its name for programs and its head for people. */
    public record Heading(String key, String text) {}

    /**
     * A value.
     *
     * @param value as programs read it
     * @param text as people read it
     * @param href a file of the copy that it leads to; may be empty
     */
    public record Said(String value, String text, String href) {

        static Said of(String text) {
            return new Said(text, text, "");
        }

        static Said of(String value, String text) {
            return new Said(value, text, "");
        }
    }

    public ExportSheet {
        others = List.copyOf(others);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** As programs read it. */
    byte[] json() {
        List<Map<String, String>> all = new ArrayList<>();
        for (List<Said> line : lines) {
            Map<String, String> one = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++)
                one.put(columns.get(i).key(), line.get(i).value());
            all.add(one);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    @Override
    public String toString() {
        return "ExportSheet[" + lines.size() + "]"; // never a person in a log
    }
}
