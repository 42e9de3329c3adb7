package vn.motcua.procedure.flow.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives every place in a row its spot: under what leads to it, where there is room. */
final class Places {

    private static final int GAP = 36;
    private static final int PASSING = 28;

    /**
     * A spot.
     *
     * @param middle its middle, from the left
     * @param top its top
     */
    record Place(int middle, int top) {}

    private final Map<Rows.Node, Integer> middles = new HashMap<>();
    private final int width;

    Places(Rows rows) {
        for (List<Rows.Node> row : rows.rows()) settle(rows, row);
        int left = rows.rows().stream()
                .flatMap(List::stream)
                .mapToInt(this::left)
                .min()
                .orElse(0);
        middles.replaceAll((node, middle) -> middle - left + FlowPicture.MARGIN);
        width = rows.rows().stream()
                .flatMap(List::stream)
                .mapToInt(node -> middle(node) + wide(node) / 2)
                .max()
                .orElse(0);
    }

    /** Where a place is. */
    Place at(Rows.Node node) {
        return new Place(middle(node), FlowPicture.MARGIN + node.row() * FlowPicture.ROW);
    }

    /** The right side of all. */
    int width() {
        return width;
    }

    /** Left to right as far left as there is room and as it wishes, then all moved so that they are right on the whole. */
    private void settle(Rows rows, List<Rows.Node> row) {
        int free = Integer.MIN_VALUE / 2;
        int off = 0;
        int wishes = 0;
        for (Rows.Node node : row) {
            var above =
                    rows.neighbours(node, -1).stream().mapToInt(this::middle).average();
            int wish = (int) above.orElse(free < 0 ? 0 : free + wide(node) / 2.0);
            int middle = Math.max(wish, free + wide(node) / 2);
            middles.put(node, middle);
            free = middle + wide(node) / 2 + GAP;
            if (above.isPresent()) {
                off += middle - wish;
                wishes++;
            }
        }
        int shift = wishes == 0 ? 0 : off / wishes;
        row.forEach(node -> middles.merge(node, -shift, Integer::sum));
    }

    private int left(Rows.Node node) {
        return middle(node) - wide(node) / 2;
    }

    private int middle(Rows.Node node) {
        return middles.getOrDefault(node, 0);
    }

    private static int wide(Rows.Node node) {
        return node.step() ? FlowPicture.BOX_WIDTH : PASSING;
    }
}
