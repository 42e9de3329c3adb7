package vn.motcua.procedure.flow.picture;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.flow.Flow;
import vn.motcua.procedure.flow.FlowOutcome;
import vn.motcua.procedure.flow.FlowStep;

/**
 * Steps as a picture, in points of the screen.
 *
 * @param width how wide
 * @param height how high
 * @param boxes one a step
 * @param lines one an outcome
 */
public record FlowPicture(int width, int height, List<Box> boxes, List<Line> lines) {

    static final int BOX_WIDTH = 248;
    static final int BOX_HEIGHT = 112;
    static final int ROW = 190;
    static final int MARGIN = 16;
    private static final int LANE = 14;
    private static final int SPREAD = 14;

    /**
     * A step.
     *
     * @param x its left side
     * @param y its top
     * @param step the step
     * @param lines its name in lines that fit
     */
    public record Box(int x, int y, FlowStep step, List<String> lines) {

        /** Its width. */
        public int width() {
            return BOX_WIDTH;
        }

        /** Its height. */
        public int height() {
            return BOX_HEIGHT;
        }
    }

    /**
     * An outcome.
     *
     * @param path where it goes, as SVG writes it
     * @param back true if it leads back
     * @param label what stands at it, or empty
     * @param x where the label stands
     * @param y the same
     */
    public record Line(String path, boolean back, String label, int x, int y) {}

    /** Draws them. */
    public static FlowPicture of(Flow flow) {
        Rows rows = new Rows(flow);
        Places places = new Places(rows);
        List<Line> lines = new ArrayList<>();
        int lanes = 0;
        for (FlowStep step : flow.steps()) {
            List<String> targets =
                    step.outcomes().stream().map(FlowOutcome::to).distinct().toList();
            for (String to : targets) {
                List<Rows.Node> way = rows.way(step.id(), to);
                if (way.isEmpty()) continue;
                boolean back = rows.back(step.id(), to);
                lines.add(
                        back
                                ? back(places, way, places.width() + LANE * ++lanes)
                                : on(places, way, label(step, to), targets.indexOf(to) * 2 - targets.size() + 1));
            }
        }
        List<Box> boxes = flow.steps().stream()
                .map(step -> box(step, places.at(rows.node(step.id()))))
                .toList();
        int width = places.width() + LANE * (lanes + 1) + MARGIN;
        return new FlowPicture(width, rows.rows().size() * ROW - (ROW - BOX_HEIGHT) + 2 * MARGIN, boxes, lines);
    }

    /** What one chooses to get there; nothing where there is no choice. */
    private static String label(FlowStep step, String to) {
        List<String> names = step.outcomes().stream()
                .filter(outcome -> outcome.to().equals(to))
                .map(FlowOutcome::name)
                .toList();
        if (step.outcomes().size() < 2 || names.getFirst().isBlank()) return "";
        return LineBreaks.cut(names.getFirst()) + (names.size() > 1 ? " (+" + (names.size() - 1) + ")" : "");
    }

    private static Box box(FlowStep step, Places.Place place) {
        return new Box(
                place.middle() - BOX_WIDTH / 2,
                place.top(),
                step,
                LineBreaks.of(step.name().isBlank() ? step.id() : step.name()));
    }

    /** Down from a step to the next, past what lies between. */
    private static Line on(Places places, List<Rows.Node> way, String label, int side) {
        Places.Place from = places.at(way.getFirst());
        int x = from.middle() + side * SPREAD;
        int y = from.top() + BOX_HEIGHT;
        StringBuilder path = new StringBuilder("M%d %d".formatted(x, y));
        int labelX = 0;
        for (int i = 1; i < way.size(); i++) {
            Places.Place to = places.at(way.get(i));
            int half = (y + to.top()) / 2;
            path.append(" C%d %d %d %d %d %d".formatted(x, half, to.middle(), half, to.middle(), to.top()));
            if (i == 1) labelX = (x + to.middle() * 3) / 4;
            x = to.middle();
            y = to.top();
            if (i < way.size() - 1) {
                y += BOX_HEIGHT;
                path.append(" V%d".formatted(y));
            }
        }
        return new Line(path.toString(), false, label, labelX, from.top() + BOX_HEIGHT + 46);
    }

    /** Up again, outside on the right. */
    private static Line back(Places places, List<Rows.Node> way, int lane) {
        Places.Place from = places.at(way.getFirst());
        Places.Place to = places.at(way.getLast());
        int y = from.top() + BOX_HEIGHT - 20;
        int up = to.top() + 20;
        String path =
                "M%d %d H%d V%d H%d".formatted(from.middle() + BOX_WIDTH / 2, y, lane, up, to.middle() + BOX_WIDTH / 2);
        return new Line(path, true, "", lane, y);
    }
}
