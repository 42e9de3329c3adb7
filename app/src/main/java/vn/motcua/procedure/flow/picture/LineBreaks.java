package vn.motcua.procedure.flow.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines that fit into a box. */
final class LineBreaks {

    private static final int WIDTH = 26;
    private static final int LINES = 2;
    private static final int LABEL = 22;

    private LineBreaks() {}

    /** Two lines at most; what does not fit is cut, the list beside the picture has it all. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (longer.length() <= WIDTH) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines.add(line);
            line = word;
        }
        lines.add(line);
        if (lines.size() > LINES) lines.set(LINES - 1, lines.get(LINES - 1) + "…");
        return lines.stream().limit(LINES).map(one -> cut(one, WIDTH + 1)).toList();
    }

    /** A label of one line. */
    static String cut(String text) {
        return cut(text, LABEL);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
